DROP TABLE IF EXISTS invoices;
CREATE TABLE invoices (id bigint PRIMARY KEY, memo text);
CREATE INDEX invoices_memo ON invoices (memo);
