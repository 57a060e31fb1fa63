ALTER TABLE teams ADD COLUMN is_active boolean NOT NULL DEFAULT true;
