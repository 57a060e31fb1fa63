-- migrate:up
ALTER TABLE invoices ADD CONSTRAINT amount_ok CHECK (amount > -1000000) NOT VALID;

-- migrate:down
ALTER TABLE invoices DROP CONSTRAINT amount_ok;
