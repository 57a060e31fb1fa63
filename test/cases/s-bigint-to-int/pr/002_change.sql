ALTER TABLE invoices ALTER COLUMN customer_id TYPE integer;
