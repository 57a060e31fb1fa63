ALTER TABLE metrics ALTER COLUMN at TYPE timestamptz(3);
