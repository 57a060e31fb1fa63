ALTER TABLE "patients" DROP CONSTRAINT IF EXISTS "patients_mrn_key";
