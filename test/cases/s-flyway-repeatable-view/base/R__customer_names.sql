CREATE OR REPLACE VIEW customer_names AS
SELECT id, full_name, email FROM customers;
