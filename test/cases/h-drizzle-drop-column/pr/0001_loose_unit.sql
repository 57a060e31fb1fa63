CREATE TABLE "units" ("id" integer PRIMARY KEY NOT NULL, "name" text NOT NULL);--> statement-breakpoint
ALTER TABLE "sensors" DROP COLUMN IF EXISTS "unit";
