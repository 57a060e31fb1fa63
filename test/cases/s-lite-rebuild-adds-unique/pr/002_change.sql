PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE orders_new (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL UNIQUE REFERENCES users (id), total REAL NOT NULL DEFAULT 0, tax REAL GENERATED ALWAYS AS (total * 0.19) VIRTUAL);
INSERT INTO orders_new (id, user_id, total) SELECT id, user_id, total FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
PRAGMA foreign_key_check;
COMMIT;
