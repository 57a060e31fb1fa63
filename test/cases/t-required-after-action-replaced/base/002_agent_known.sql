-- +goose Up
ALTER TABLE tickets ADD CONSTRAINT agent_known CHECK (agent_id IS NOT NULL) NOT VALID;
-- +goose Down
-- nothing to undo
