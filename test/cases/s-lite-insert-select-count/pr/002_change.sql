CREATE TABLE posts_archive (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT);
INSERT INTO posts_archive SELECT id, title FROM posts WHERE id < 100;
