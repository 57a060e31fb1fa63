CREATE VIEW open_orders AS
SELECT id, customer_id, note, placed_at
FROM orders
WHERE status <> 'shipped';
