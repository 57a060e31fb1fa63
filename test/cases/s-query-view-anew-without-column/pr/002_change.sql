DROP VIEW order_overview;
CREATE VIEW order_overview AS SELECT o.id, o.state, o.total, c.name AS customer FROM orders o JOIN customers c ON c.id = o.customer_id;
