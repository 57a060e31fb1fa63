ALTER TABLE invoices ADD COLUMN customer_email text;
