SET lock_timeout = '3s';
BEGIN;
ALTER TABLE orders RENAME TO orders_before;
ALTER TABLE orders_next RENAME TO orders;
COMMIT;
