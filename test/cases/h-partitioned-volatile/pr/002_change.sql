ALTER TABLE logs ADD COLUMN u uuid DEFAULT gen_random_uuid();
