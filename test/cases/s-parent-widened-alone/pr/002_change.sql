SET lock_timeout = '2s';
ALTER TABLE authors ALTER COLUMN id TYPE bigint;
