BEGIN;
--
-- Alter field invited_by on member
--
ALTER TABLE "members" ADD CONSTRAINT "members_invited_by_9f_fk_members_id" FOREIGN KEY ("invited_by") REFERENCES "members" ("id") DEFERRABLE INITIALLY DEFERRED;
COMMIT;
