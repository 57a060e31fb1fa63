PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE songs_new (
  id INTEGER PRIMARY KEY,
  album_id INTEGER REFERENCES albums (id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  seconds INTEGER
);
INSERT INTO songs_new (id, album_id, title) SELECT id, album_id, title FROM songs;
DROP TABLE songs;
ALTER TABLE songs_new RENAME TO songs;
CREATE INDEX songs_album ON songs (album_id);
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
