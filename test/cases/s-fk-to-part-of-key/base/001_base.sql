CREATE TABLE projects (id bigint PRIMARY KEY, tenant_id bigint NOT NULL);
CREATE TABLE tasks (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, project_id bigint NOT NULL);
CREATE INDEX tasks_project ON tasks (tenant_id, project_id);
