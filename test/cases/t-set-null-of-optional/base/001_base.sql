CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE people (
  tenant_id bigint NOT NULL REFERENCES tenants (id),
  id bigint NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
