PRAGMA foreign_keys = OFF;
CREATE TABLE scores_new (id INTEGER PRIMARY KEY, points INTEGER NOT NULL, label TEXT, rank INTEGER) STRICT;
INSERT INTO scores_new (id, points, label) SELECT id, points, label FROM scores;
DROP TABLE scores;
ALTER TABLE scores_new RENAME TO scores;
PRAGMA foreign_keys = ON;
