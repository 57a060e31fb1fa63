CREATE TEMP TABLE invoices (id bigint);
INSERT INTO invoices VALUES (1);
DROP TABLE invoices;
TRUNCATE invoices;
