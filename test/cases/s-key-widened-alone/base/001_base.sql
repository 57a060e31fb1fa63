CREATE TABLE customers (id integer PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, customer_id integer);
