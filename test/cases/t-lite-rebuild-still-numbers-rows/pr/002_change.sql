PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE notes_new (id integer NOT NULL, body TEXT NOT NULL, pinned INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (id));
INSERT INTO notes_new (id, body) SELECT id, body FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
