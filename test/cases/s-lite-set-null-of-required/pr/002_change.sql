CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX notes_user ON notes (user_id);
