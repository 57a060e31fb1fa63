CREATE TYPE "public"."invoices_state_enum" AS ENUM('draft', 'sent');
CREATE TABLE "invoices" ("id" SERIAL NOT NULL, "state" "public"."invoices_state_enum" NOT NULL DEFAULT 'draft', CONSTRAINT "PK_668cef7c22a427fd822cc1be3ce" PRIMARY KEY ("id"));
