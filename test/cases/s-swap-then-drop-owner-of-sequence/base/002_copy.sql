-- +goose Up
CREATE TABLE readings_new (LIKE readings INCLUDING ALL);
-- +goose Down
-- nothing to undo
