SET lock_timeout = '2s';
CREATE TABLE order_notes (order_id bigint PRIMARY KEY, note text);
INSERT INTO order_notes SELECT id, note FROM orders WHERE note IS NOT NULL;
ALTER TABLE orders DROP COLUMN note;
