-- +goose Up
ALTER TYPE mood ADD VALUE 'glad' AFTER 'ok';
-- +goose Down
