SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER TABLE entries ALTER COLUMN id RESTART WITH 3000000000;
