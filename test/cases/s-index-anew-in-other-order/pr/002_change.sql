CREATE INDEX CONCURRENTLY messages_created_tenant_idx ON messages (created_at DESC, tenant_id);
DROP INDEX CONCURRENTLY messages_tenant_created_idx;
