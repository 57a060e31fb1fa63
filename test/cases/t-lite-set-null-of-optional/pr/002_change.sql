CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX notes_user ON notes (user_id);
