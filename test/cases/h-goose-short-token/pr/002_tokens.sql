-- +goose Up
ALTER TABLE devices ADD COLUMN pairing_code text NOT NULL DEFAULT substr(gen_random_uuid()::text, 1, 8);
-- +goose Down
ALTER TABLE devices DROP COLUMN pairing_code;
