CREATE TABLE tasks (
  id bigint PRIMARY KEY,
  tenant_id bigint REFERENCES tenants (id),
  assignee_id bigint,
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES people (tenant_id, id) ON DELETE SET NULL
);
CREATE INDEX tasks_assignee ON tasks (tenant_id, assignee_id);
