-- +goose Up
ALTER TABLE teams ADD COLUMN region text;
ALTER TABLE members ADD COLUMN region text;
-- +goose Down
