SET lock_timeout = '2s';
ALTER TABLE audit ALTER COLUMN other SET STATISTICS 500;
ALTER TABLE audit ALTER COLUMN other TYPE varchar;
