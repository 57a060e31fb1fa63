CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  status TEXT NOT NULL DEFAULT 'new',
  legacy TEXT
);
CREATE INDEX orders_legacy_idx ON orders (legacy);
CREATE VIEW open_orders AS SELECT id FROM orders WHERE status = 'new';
