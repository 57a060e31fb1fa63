CREATE TABLE members (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT, left_at TEXT);
CREATE UNIQUE INDEX members_email ON members (email);
