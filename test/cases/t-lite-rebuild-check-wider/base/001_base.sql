CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done'))
);
CREATE INDEX tasks_state ON tasks (state);
