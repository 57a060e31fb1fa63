-- migrate:up
ALTER TABLE invoices VALIDATE CONSTRAINT invoices_cents_positive;

-- migrate:down
