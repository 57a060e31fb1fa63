BEGIN;

-- Running upgrade 1f2e -> 77ab

ALTER TABLE visits ADD COLUMN ref UUID DEFAULT gen_random_uuid() NOT NULL;

UPDATE alembic_version SET version_num='77ab' WHERE alembic_version.version_num = '1f2e';

COMMIT;
