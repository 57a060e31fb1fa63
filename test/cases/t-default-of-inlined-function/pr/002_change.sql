ALTER TABLE teams ADD COLUMN made_at bigint DEFAULT milliseconds();
