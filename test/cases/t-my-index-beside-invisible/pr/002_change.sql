CREATE INDEX orders_state ON orders (state);
