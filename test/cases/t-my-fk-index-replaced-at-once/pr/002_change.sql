ALTER TABLE orders DROP INDEX orders_customer, ADD INDEX orders_customer_created (customer_id, created_at);
