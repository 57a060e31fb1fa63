PRAGMA foreign_keys = OFF;
CREATE TABLE orders_new (
  id INTEGER PRIMARY KEY,
  status TEXT NOT NULL DEFAULT 'new',
  user_id INTEGER NOT NULL REFERENCES users (id),
  legacy TEXT
);
INSERT INTO orders_new SELECT * FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
CREATE INDEX orders_legacy_idx ON orders (legacy);
PRAGMA foreign_keys = ON;
