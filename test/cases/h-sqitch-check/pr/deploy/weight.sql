-- Deploy clinic:weight to pg
BEGIN;

ALTER TABLE patients ADD CONSTRAINT heavy CHECK (weight > 0.2);

COMMIT;
