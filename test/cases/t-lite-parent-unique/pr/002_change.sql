CREATE TABLE notes (id INTEGER PRIMARY KEY, author TEXT REFERENCES users (name));
CREATE INDEX notes_author ON notes (author);
