ALTER TABLE notes ADD COLUMN user_id bigint REFERENCES users (id);
CREATE INDEX CONCURRENTLY notes_user_id_idx ON notes (user_id);
