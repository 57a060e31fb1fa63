ALTER TABLE "links" ADD COLUMN "code" text DEFAULT short_code() NOT NULL;
