ALTER TABLE teams ADD COLUMN archived_at timestamptz;
ALTER TABLE members ADD COLUMN archived_at timestamptz;
