DROP INDEX CONCURRENTLY messages_tenant_created_idx;
CREATE INDEX CONCURRENTLY messages_tenant_created_asc_idx ON messages (tenant_id, created_at);
DROP INDEX CONCURRENTLY messages_tenant_idx;
