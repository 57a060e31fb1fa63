BEGIN;
SET LOCAL lock_timeout = '2s';
--
-- Add field is_bot to member
--
ALTER TABLE "members" ADD COLUMN "is_bot" boolean DEFAULT false NOT NULL;
COMMIT;
