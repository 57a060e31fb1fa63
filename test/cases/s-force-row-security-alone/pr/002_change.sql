CREATE POLICY tenant ON clients USING (tenant_id = current_setting('app.tenant')::bigint);
ALTER TABLE clients FORCE ROW LEVEL SECURITY;
