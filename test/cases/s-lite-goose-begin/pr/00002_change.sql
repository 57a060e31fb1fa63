-- +goose Up
BEGIN;
ALTER TABLE posts ADD COLUMN slug TEXT;
COMMIT;

-- +goose Down
ALTER TABLE posts DROP COLUMN slug;
