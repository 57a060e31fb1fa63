ALTER TABLE posts ADD FULLTEXT INDEX posts_body (body);
