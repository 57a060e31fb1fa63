CREATE INDEX CONCURRENTLY posts_body ON posts (body);
