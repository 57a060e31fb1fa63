SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER TABLE customers ALTER COLUMN id TYPE bigint;
