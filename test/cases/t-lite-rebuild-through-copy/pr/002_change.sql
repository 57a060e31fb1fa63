CREATE TEMPORARY TABLE orders_backup AS SELECT * FROM orders;
DROP TABLE orders;
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  status TEXT NOT NULL DEFAULT 'new',
  legacy TEXT
);
INSERT INTO orders SELECT * FROM orders_backup;
DROP TABLE orders_backup;
CREATE INDEX orders_legacy_idx ON orders (legacy);
