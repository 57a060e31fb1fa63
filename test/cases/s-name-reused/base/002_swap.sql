CREATE TABLE customers_new (id bigint PRIMARY KEY, email text NOT NULL);
ALTER TABLE customers RENAME TO customers_old;
ALTER TABLE customers_new RENAME TO customers;
