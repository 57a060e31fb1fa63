BEGIN;
--
-- Add field currency to invoice
--
ALTER TABLE "invoices" ADD COLUMN "currency" varchar(3) DEFAULT 'EUR' NOT NULL;
ALTER TABLE "invoices" ALTER COLUMN "currency" DROP DEFAULT;
COMMIT;
