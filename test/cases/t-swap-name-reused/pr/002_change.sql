SET lock_timeout = '3s';
BEGIN;
ALTER TABLE orders RENAME TO carts;
CREATE VIEW orders AS SELECT * FROM carts;
COMMIT;
