ALTER TABLE invoices ADD CONSTRAINT invoices_cents_check CHECK (cents >= 0) NOT VALID;
ALTER TABLE invoices VALIDATE CONSTRAINT invoices_cents_check;
