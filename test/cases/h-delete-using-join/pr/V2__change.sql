DELETE FROM orders USING customers WHERE customers.id = orders.customer_id;
