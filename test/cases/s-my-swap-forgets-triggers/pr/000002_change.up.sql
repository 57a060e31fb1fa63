CREATE TABLE orders_new LIKE orders;
ALTER TABLE orders_new ADD COLUMN note VARCHAR(200) NULL, ADD CONSTRAINT orders_new_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
INSERT INTO orders_new (id, customer_id, title, state, valid_until, created_at) SELECT id, customer_id, title, state, valid_until, created_at FROM orders;
RENAME TABLE orders TO orders_old, orders_new TO orders;
