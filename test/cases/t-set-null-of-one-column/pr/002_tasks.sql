CREATE TABLE tasks (
  tenant_id bigint NOT NULL,
  id bigint NOT NULL,
  assignee_id bigint,
  title text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES people (tenant_id, id) ON DELETE SET NULL (assignee_id)
);
CREATE INDEX tasks_assignee ON tasks (tenant_id, assignee_id);
