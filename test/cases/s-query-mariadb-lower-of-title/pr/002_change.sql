ALTER TABLE posts ADD COLUMN draft boolean NOT NULL DEFAULT false;
