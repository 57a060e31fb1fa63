-- migrate:up
CREATE TABLE milestones (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  due date,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, due)
);
CREATE TRIGGER milestones_updated BEFORE UPDATE ON milestones FOR EACH ROW EXECUTE FUNCTION set_updated_at();
-- migrate:down
DROP TABLE milestones;
