PRAGMA foreign_keys = OFF;
CREATE TABLE orders_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  status TEXT NOT NULL DEFAULT 'new',
  legacy TEXT
);
INSERT INTO orders_new SELECT Id, USER_ID, Status, Legacy FROM Orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
CREATE INDEX orders_legacy_idx ON orders (legacy);
PRAGMA foreign_keys = ON;
