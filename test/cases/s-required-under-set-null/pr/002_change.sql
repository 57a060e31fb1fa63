SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER TABLE notes ADD CONSTRAINT notes_tenant_set CHECK (tenant_id IS NOT NULL) NOT VALID;
ALTER TABLE notes VALIDATE CONSTRAINT notes_tenant_set;
ALTER TABLE notes ALTER COLUMN tenant_id SET NOT NULL;
