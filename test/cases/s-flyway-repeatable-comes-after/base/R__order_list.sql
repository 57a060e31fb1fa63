CREATE OR REPLACE VIEW order_list AS
SELECT o.id, o.number, o.cents, c.full_name FROM orders o JOIN customers c ON c.id = o.customer_id;
