DROP INDEX posts_state;
CREATE INDEX posts_state_title ON posts (state, title);
