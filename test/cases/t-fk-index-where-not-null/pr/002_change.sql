CREATE TABLE projects (
  id bigint PRIMARY KEY,
  manager_id bigint REFERENCES managers (id) ON DELETE SET NULL
);
CREATE INDEX projects_manager_idx ON projects (manager_id) WHERE manager_id IS NOT NULL;
