DROP VIEW IF EXISTS active_members;
ALTER TABLE members ADD COLUMN left_at timestamptz;
