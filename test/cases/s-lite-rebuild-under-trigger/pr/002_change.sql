PRAGMA foreign_keys = OFF;
CREATE TABLE items_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO items_new (id, name) SELECT id, coalesce(name, '') FROM items;
DROP TABLE items;
ALTER TABLE items_new RENAME TO items;
PRAGMA foreign_keys = ON;
