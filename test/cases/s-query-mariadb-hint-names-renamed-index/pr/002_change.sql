ALTER TABLE posts RENAME INDEX posts_state TO idx_posts_state;
