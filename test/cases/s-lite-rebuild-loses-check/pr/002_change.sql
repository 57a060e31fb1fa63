PRAGMA foreign_keys = OFF;
CREATE TABLE stock_new (
  id INTEGER PRIMARY KEY,
  amount INTEGER NOT NULL,
  place TEXT NOT NULL DEFAULT ''
);
INSERT INTO stock_new (id, amount, place) SELECT id, amount, coalesce(place, '') FROM stock;
DROP TABLE stock;
ALTER TABLE stock_new RENAME TO stock;
PRAGMA foreign_keys = ON;
