ALTER TABLE invoices ALTER COLUMN cents TYPE bigint;
