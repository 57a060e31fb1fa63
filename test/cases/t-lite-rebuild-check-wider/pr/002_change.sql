PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE tasks_new (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped'))
);
INSERT INTO tasks_new (id, state) SELECT id, state FROM tasks;
DROP TABLE tasks;
ALTER TABLE tasks_new RENAME TO tasks;
CREATE INDEX tasks_state ON tasks (state);
COMMIT;
PRAGMA foreign_keys = ON;
