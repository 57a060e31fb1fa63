-- +goose Up
REVOKE ALL ON orders FROM app;
GRANT SELECT, INSERT, UPDATE ON orders TO app;
-- +goose Down
-- nothing to undo
