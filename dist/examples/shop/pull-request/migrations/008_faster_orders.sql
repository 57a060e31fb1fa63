CREATE INDEX orders_placed_at_idx ON orders (placed_at);

-- Another index begins with the same column.
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);

-- The primary key is an index already.
CREATE UNIQUE INDEX CONCURRENTLY products_id_idx ON products (id);

ALTER TABLE order_lines ADD CONSTRAINT order_lines_quantity_check CHECK (quantity > 0);
