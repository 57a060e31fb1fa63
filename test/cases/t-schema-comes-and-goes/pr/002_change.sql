CREATE SCHEMA staging;
CREATE TABLE staging.customers (LIKE public.customers);
CREATE INDEX ON staging.customers (email);
DROP SCHEMA staging CASCADE;
