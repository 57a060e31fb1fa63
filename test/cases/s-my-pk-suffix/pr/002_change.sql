CREATE INDEX orders_user_again ON orders (user_id, id);
