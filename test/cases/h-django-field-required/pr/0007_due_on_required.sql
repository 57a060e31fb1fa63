BEGIN;
--
-- Alter field due_on on invoice
--
ALTER TABLE "invoices" ALTER COLUMN "due_on" SET NOT NULL;
COMMIT;
