-- +goose Up
ALTER TABLE tickets VALIDATE CONSTRAINT agent_known;
-- +goose Down
-- nothing to undo
