CREATE TABLE projects (id bigint NOT NULL, tenant_id bigint NOT NULL, name text NOT NULL, CONSTRAINT projects_pkey PRIMARY KEY (id));
CREATE TABLE tasks (id bigint PRIMARY KEY, project_id bigint NOT NULL, title text NOT NULL);
CREATE INDEX tasks_project_id_idx ON tasks (project_id);
