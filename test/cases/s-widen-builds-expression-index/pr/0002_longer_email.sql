BEGIN;

-- Running upgrade 1f0a -> 2c3d

ALTER TABLE customers ALTER COLUMN email TYPE VARCHAR(255);

UPDATE alembic_version SET version_num='2c3d' WHERE alembic_version.version_num = '1f0a';

COMMIT;
