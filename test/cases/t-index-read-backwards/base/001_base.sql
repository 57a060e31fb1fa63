CREATE TABLE messages (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, state text NOT NULL, run_at timestamptz, created_at timestamptz NOT NULL, payload jsonb NOT NULL);
CREATE INDEX messages_tenant_created_idx ON messages (tenant_id, created_at DESC);
CREATE INDEX messages_tenant_idx ON messages (tenant_id);
