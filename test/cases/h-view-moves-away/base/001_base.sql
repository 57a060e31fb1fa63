CREATE SCHEMA reporting;
CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL);
CREATE VIEW open_orders AS SELECT id FROM orders WHERE state = 'open';
