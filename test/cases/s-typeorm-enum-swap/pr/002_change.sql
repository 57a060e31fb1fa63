ALTER TYPE "public"."invoices_state_enum" RENAME TO "invoices_state_enum_old";
CREATE TYPE "public"."invoices_state_enum" AS ENUM('draft', 'sent', 'paid');
ALTER TABLE "invoices" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "invoices" ALTER COLUMN "state" TYPE "public"."invoices_state_enum" USING "state"::"text"::"public"."invoices_state_enum";
ALTER TABLE "invoices" ALTER COLUMN "state" SET DEFAULT 'draft';
DROP TYPE "public"."invoices_state_enum_old";
