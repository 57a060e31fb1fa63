CREATE UNIQUE INDEX posts_author_title ON posts (author_id, lower(title));
