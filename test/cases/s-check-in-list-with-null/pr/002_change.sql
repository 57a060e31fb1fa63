ALTER TABLE tickets ADD COLUMN priority text;
ALTER TABLE tickets ADD CONSTRAINT tickets_priority CHECK (priority IN ('low', 'high', NULL)) NOT VALID;
ALTER TABLE tickets VALIDATE CONSTRAINT tickets_priority;
