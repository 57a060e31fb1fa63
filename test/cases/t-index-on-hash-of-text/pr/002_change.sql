CREATE INDEX CONCURRENTLY posts_body ON posts (md5(body));
