SET lock_timeout = '2s';
ALTER TABLE calls ALTER COLUMN took TYPE interval, ALTER COLUMN started_at TYPE timestamp, ALTER COLUMN rate TYPE numeric;
