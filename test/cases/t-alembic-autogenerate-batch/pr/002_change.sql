BEGIN;

-- Running upgrade a1 -> b2

ALTER TABLE invoices ADD COLUMN due_on DATE;

COMMENT ON COLUMN invoices.due_on IS 'Last day to pay';

COMMIT;

CREATE INDEX CONCURRENTLY ix_invoices_due_on ON invoices (due_on);

BEGIN;

UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

COMMIT;
