-- Revert app:tags from pg
BEGIN;
DROP TABLE tags CASCADE;
DROP TABLE customers;
COMMIT;
