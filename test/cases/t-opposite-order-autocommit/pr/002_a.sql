ALTER TABLE customers ADD COLUMN a text;
ALTER TABLE invoices ADD COLUMN a text;
