ALTER TABLE invoices ADD COLUMN b text;
ALTER TABLE customers ADD COLUMN b text;
