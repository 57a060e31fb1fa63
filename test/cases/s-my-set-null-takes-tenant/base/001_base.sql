CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE people (
  tenant_id bigint NOT NULL,
  id bigint NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
