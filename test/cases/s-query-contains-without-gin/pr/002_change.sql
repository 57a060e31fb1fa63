ALTER TABLE posts ADD COLUMN draft boolean NOT NULL DEFAULT false;
CREATE INDEX CONCURRENTLY posts_meta ON posts (meta);
