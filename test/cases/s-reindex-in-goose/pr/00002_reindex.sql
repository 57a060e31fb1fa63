-- +goose Up
REINDEX (CONCURRENTLY, VERBOSE) TABLE notes;
-- +goose Down
SELECT 1;
