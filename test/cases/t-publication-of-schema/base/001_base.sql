CREATE SCHEMA sales;
CREATE TABLE sales.orders (id bigint PRIMARY KEY, state text NOT NULL);
CREATE TABLE sales.refunds (id bigint PRIMARY KEY, cents bigint NOT NULL);
CREATE TABLE currencies (code char(3) PRIMARY KEY, name text NOT NULL);
