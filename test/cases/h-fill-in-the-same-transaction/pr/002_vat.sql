BEGIN;
ALTER TABLE invoices ADD COLUMN vat_cents integer;
UPDATE invoices SET vat_cents = total_cents / 5 WHERE vat_cents IS NULL;
COMMIT;
