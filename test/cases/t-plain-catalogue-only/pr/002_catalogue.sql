SET lock_timeout = '3s';
ALTER TABLE invoices ALTER COLUMN currency SET DEFAULT 'USD';
ALTER TABLE invoices ALTER COLUMN number SET STATISTICS 500;
ALTER TABLE invoices SET (fillfactor = 90);
COMMENT ON COLUMN invoices.number IS 'as printed';
ALTER TABLE members RENAME CONSTRAINT members_organization_id_fkey TO members_organization_fk;
