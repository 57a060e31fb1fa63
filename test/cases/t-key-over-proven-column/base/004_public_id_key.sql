-- +goose NO TRANSACTION
-- +goose Up
CREATE UNIQUE INDEX CONCURRENTLY sessions_public_id_key ON sessions (public_id);
-- +goose Down
-- nothing to undo
