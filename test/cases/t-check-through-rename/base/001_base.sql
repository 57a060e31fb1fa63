CREATE TABLE users (id bigint PRIMARY KEY, nick text, CONSTRAINT c CHECK (nick IS NOT NULL));
ALTER TABLE users RENAME COLUMN nick TO handle;
