BEGIN;

-- Running upgrade 3f1c2d4e5a6b -> 9a8b7c6d5e4f

ALTER TABLE members ADD COLUMN locale VARCHAR(8);

UPDATE alembic_version SET version_num='9a8b7c6d5e4f' WHERE alembic_version.version_num = '3f1c2d4e5a6b';

COMMIT;
