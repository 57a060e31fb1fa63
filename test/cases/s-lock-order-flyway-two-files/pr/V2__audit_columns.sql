ALTER TABLE members ADD COLUMN audited_at timestamptz;
ALTER TABLE teams ADD COLUMN audited_at timestamptz;
