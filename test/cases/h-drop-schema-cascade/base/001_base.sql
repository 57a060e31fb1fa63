CREATE SCHEMA legacy;
CREATE TABLE legacy.invoices (id bigint PRIMARY KEY, body text);
