CREATE ROLE clinic_app NOLOGIN;
CREATE TABLE documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id uuid NOT NULL,
  title text NOT NULL,
  archived_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON documents TO clinic_app;
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON documents
  USING (tenant_id = current_setting('app.tenant')::uuid);
CREATE VIEW open_documents WITH (security_invoker = true) AS
  SELECT id, tenant_id, title FROM documents WHERE archived_at IS NULL;
GRANT SELECT ON open_documents TO clinic_app;
