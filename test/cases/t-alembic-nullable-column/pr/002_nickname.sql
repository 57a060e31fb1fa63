BEGIN;

-- Running upgrade c0ffee -> decaf0

ALTER TABLE users ADD COLUMN nickname VARCHAR(40);

COMMENT ON COLUMN users.nickname IS 'shown instead of the address';

UPDATE alembic_version SET version_num='decaf0' WHERE alembic_version.version_num = 'c0ffee';

COMMIT;
