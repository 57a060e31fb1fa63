CREATE INDEX orders_user_state ON orders (user_id, state);
