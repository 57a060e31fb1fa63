CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, pages INTEGER);
CREATE VIEW long_books AS SELECT id, title FROM books WHERE pages > 500;
