DROP INDEX customers_email_idx;
DROP TABLE customers;
