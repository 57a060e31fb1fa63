ALTER TABLE metrics ADD COLUMN uid uuid DEFAULT gen_random_uuid();
