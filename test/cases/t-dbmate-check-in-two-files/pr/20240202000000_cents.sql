-- migrate:up
ALTER TABLE invoices ADD CONSTRAINT invoices_cents_positive CHECK (total_cents >= 0) NOT VALID;

-- migrate:down
ALTER TABLE invoices DROP CONSTRAINT invoices_cents_positive;
