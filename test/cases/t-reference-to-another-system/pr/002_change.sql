SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER TABLE visits ADD COLUMN customer_id text;
ALTER TABLE visits ADD COLUMN note_type text;
