CREATE SEQUENCE invoice_refs;
ALTER TABLE invoices ADD COLUMN ref text NOT NULL DEFAULT 'INV-' || lpad(nextval('invoice_refs')::text, 8, '0');
