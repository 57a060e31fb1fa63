CREATE UNIQUE INDEX CONCURRENTLY projects_tenant_key ON projects (tenant_id, id);
ALTER TABLE projects DROP CONSTRAINT projects_pkey, ADD CONSTRAINT projects_pkey PRIMARY KEY USING INDEX projects_tenant_key;
