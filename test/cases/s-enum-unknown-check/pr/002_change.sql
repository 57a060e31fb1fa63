ALTER TABLE people ADD CONSTRAINT c CHECK (m IN ('ok', 'happy')) NOT VALID;
