CREATE TABLE tasks (
  id bigint PRIMARY KEY,
  tenant_id bigint,
  assignee_id bigint,
  FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES people (tenant_id, id)
);
