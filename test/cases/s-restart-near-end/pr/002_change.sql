SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER TABLE ledger ALTER COLUMN id RESTART WITH 2000000000;
