CREATE OR REPLACE VIEW open_documents AS
  SELECT id, tenant_id, title, archived_at FROM documents WHERE archived_at IS NULL;
