CREATE TABLE customer (id bigint CONSTRAINT customer_pk PRIMARY KEY, code text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX invoice_customer ON invoice (customer_id);
CREATE UNIQUE INDEX customer_code ON customer (code);
