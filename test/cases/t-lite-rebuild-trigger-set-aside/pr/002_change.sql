PRAGMA foreign_keys = OFF;
BEGIN;
DROP TRIGGER sales_touch;
CREATE TABLE items_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO items_new (id, name) SELECT id, coalesce(name, '') FROM items;
DROP TABLE items;
ALTER TABLE items_new RENAME TO items;
CREATE TRIGGER sales_touch AFTER INSERT ON sales BEGIN
  UPDATE items SET name = name WHERE id = NEW.item_id;
END;
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
