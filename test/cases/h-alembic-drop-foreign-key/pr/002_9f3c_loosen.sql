BEGIN;

-- Running upgrade 1a2b -> 9f3c

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

UPDATE alembic_version SET version_num='9f3c' WHERE alembic_version.version_num = '1a2b';

COMMIT;
