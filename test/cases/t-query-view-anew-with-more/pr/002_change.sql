DROP VIEW order_overview;
CREATE VIEW order_overview AS SELECT o.id, c.email, c.name AS customer, o.total, o.state FROM orders o JOIN customers c ON c.id = o.customer_id;
