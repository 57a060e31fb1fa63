/* outer /* DROP TABLE invoices; */ TRUNCATE customers; */
ALTER TABLE customers ADD COLUMN a text; -- DROP TABLE customers;
