BEGIN;

-- Running upgrade 1a2b -> 3c4d

ALTER TABLE members ADD CONSTRAINT ck_members_role CHECK (role IN ('owner', 'admin', 'member'));

UPDATE alembic_version SET version_num='3c4d' WHERE alembic_version.version_num = '1a2b';

COMMIT;
