ALTER TABLE organizations ADD COLUMN country char(2) NOT NULL DEFAULT 'DE';
ALTER TABLE organizations ALTER COLUMN country DROP DEFAULT;
