UPDATE "patients" SET "email" = '' WHERE "email" IS NULL;
ALTER TABLE "patients" ALTER COLUMN "email" SET DEFAULT '';

ALTER TABLE "patients" ALTER COLUMN "email" SET NOT NULL;
