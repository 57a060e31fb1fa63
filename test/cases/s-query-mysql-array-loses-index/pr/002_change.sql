SET lock_wait_timeout = 5;
DROP INDEX posts_tags ON posts;
