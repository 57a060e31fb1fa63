BEGIN;
SET LOCAL lock_timeout = '5s';
ALTER TABLE "members" ADD CONSTRAINT "fk_rails_0d1c" FOREIGN KEY ("invited_by") REFERENCES "members" ("id") ON DELETE SET NULL NOT VALID;
COMMIT;
