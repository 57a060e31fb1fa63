CREATE TABLE authors (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE books (id bigint PRIMARY KEY, author_id integer NOT NULL REFERENCES authors (id));
CREATE INDEX books_author_idx ON books (author_id);
