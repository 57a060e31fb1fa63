CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL);
CREATE INDEX posts_state ON posts (state);
