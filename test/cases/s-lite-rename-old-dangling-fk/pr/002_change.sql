ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT, phone TEXT);
INSERT INTO users (id, email, name) SELECT id, email, name FROM users_old;
DROP TABLE users_old;
