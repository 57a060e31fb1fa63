-- +goose Up
ALTER TABLE members ADD COLUMN zone text;
ALTER TABLE teams ADD COLUMN zone text;
-- +goose Down
