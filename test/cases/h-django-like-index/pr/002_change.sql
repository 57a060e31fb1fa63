BEGIN;
--
-- Alter field email on patient
--
CREATE INDEX "patients_email_like" ON "patients" ("email" text_pattern_ops);
COMMIT;
