SET lock_wait_timeout = 5;
ALTER TABLE posts ADD COLUMN note VARCHAR(20);
