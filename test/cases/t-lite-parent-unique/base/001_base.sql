CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE UNIQUE INDEX users_name ON users (name);
