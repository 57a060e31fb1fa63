PRAGMA foreign_keys = OFF;
CREATE TABLE orders_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  status TEXT NOT NULL DEFAULT 'new',
  legacy TEXT,
  note TEXT
);
INSERT INTO orders_new (id, user_id, status, legacy) SELECT id, user_id, status, legacy FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
CREATE INDEX orders_legacy_idx ON orders (legacy);
PRAGMA foreign_keys = ON;
