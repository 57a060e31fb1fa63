CREATE TABLE notes (
  id bigint PRIMARY KEY,
  tenant_id bigint REFERENCES tenants (id) ON DELETE SET NULL
);
CREATE INDEX notes_tenant ON notes (tenant_id);
