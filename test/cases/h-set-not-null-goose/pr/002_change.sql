-- +goose Up
ALTER TABLE IF EXISTS customers ALTER country SET NOT NULL;
-- +goose Down
ALTER TABLE customers ALTER country DROP NOT NULL;
