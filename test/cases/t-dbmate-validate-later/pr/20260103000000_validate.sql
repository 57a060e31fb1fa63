-- migrate:up
ALTER TABLE invoices VALIDATE CONSTRAINT amount_ok;

-- migrate:down
-- nothing to undo
