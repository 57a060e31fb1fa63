CREATE TABLE customers_new LIKE customers;
INSERT INTO customers_new SELECT * FROM customers;
RENAME TABLE customers TO customers_old, customers_new TO customers;
