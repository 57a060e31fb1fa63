CREATE FULLTEXT INDEX posts_body ON posts (body);
