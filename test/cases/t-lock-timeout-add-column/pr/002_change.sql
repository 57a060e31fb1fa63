BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE invoices ADD COLUMN due_on date;
COMMENT ON COLUMN invoices.due_on IS 'when it must be paid';
COMMIT;
