-- +goose Up
ALTER TABLE tickets ALTER COLUMN agent_id SET NOT NULL;
-- +goose Down
-- nothing to undo
