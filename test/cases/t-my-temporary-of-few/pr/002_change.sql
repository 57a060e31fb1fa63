CREATE TEMPORARY TABLE first_customers AS SELECT id FROM customers WHERE id <= 100;
DROP TEMPORARY TABLE first_customers;
