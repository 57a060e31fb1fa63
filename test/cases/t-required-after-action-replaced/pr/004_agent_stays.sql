-- +goose Up
ALTER TABLE tickets
  DROP CONSTRAINT tickets_agent_fk,
  ADD CONSTRAINT tickets_agent_fk FOREIGN KEY (agent_id) REFERENCES agents (id) ON DELETE RESTRICT NOT VALID;
-- +goose Down
-- nothing to undo
