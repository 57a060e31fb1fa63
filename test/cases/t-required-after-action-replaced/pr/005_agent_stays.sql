-- +goose Up
ALTER TABLE tickets VALIDATE CONSTRAINT tickets_agent_fk;
-- +goose Down
-- nothing to undo
