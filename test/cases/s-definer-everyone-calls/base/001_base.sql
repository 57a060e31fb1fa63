CREATE TABLE notes (id bigint PRIMARY KEY, author text, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
