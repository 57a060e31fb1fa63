ALTER TABLE tasks ADD CONSTRAINT tasks_project_fk
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id) NOT VALID;
