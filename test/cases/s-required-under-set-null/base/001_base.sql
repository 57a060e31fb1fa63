CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE people (
  tenant_id bigint NOT NULL REFERENCES tenants (id),
  id bigint NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE TABLE notes (
  id bigint PRIMARY KEY,
  tenant_id bigint REFERENCES tenants (id) ON DELETE SET NULL
);
CREATE INDEX notes_tenant ON notes (tenant_id);
