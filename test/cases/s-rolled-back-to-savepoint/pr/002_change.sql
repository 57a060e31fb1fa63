BEGIN;
SAVEPOINT try_one;
ALTER TABLE couriers ADD COLUMN depot text;
ROLLBACK TO SAVEPOINT try_one;
RELEASE try_one;

COMMENT ON COLUMN couriers.depot IS 'home depot';
COMMIT;
