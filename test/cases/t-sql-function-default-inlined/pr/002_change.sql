ALTER TABLE teams ADD COLUMN code text NOT NULL DEFAULT short_code();
