SET lock_timeout = '3s';
BEGIN;
ALTER TABLE lines DROP CONSTRAINT lines_order_fk;
ALTER TABLE orders RENAME TO orders_before;
ALTER TABLE orders_next RENAME TO orders;
ALTER TABLE lines ADD CONSTRAINT lines_order_fk FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID;
COMMIT;
