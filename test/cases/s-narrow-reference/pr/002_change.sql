CREATE TABLE notes (id bigint PRIMARY KEY, user_id integer);
CREATE INDEX ON notes (user_id);
ALTER TABLE notes ADD CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id);
