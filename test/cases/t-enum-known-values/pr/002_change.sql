SET lock_timeout = '2s';
ALTER TABLE people ALTER COLUMN m SET DEFAULT 'ok';
ALTER TABLE people ADD CONSTRAINT c CHECK (m::text <> 'happy') NOT VALID;
