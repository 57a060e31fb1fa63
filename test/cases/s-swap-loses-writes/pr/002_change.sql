SET lock_timeout = '3s';
BEGIN;
CREATE TABLE orders_next (LIKE orders INCLUDING ALL);
INSERT INTO orders_next SELECT * FROM orders;
ALTER TABLE orders RENAME TO orders_before;
ALTER TABLE orders_next RENAME TO orders;
COMMIT;
