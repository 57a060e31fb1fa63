CREATE TABLE notes (id bigint PRIMARY KEY, author text, body text);
