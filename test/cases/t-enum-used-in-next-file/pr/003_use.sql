-- +goose Up
UPDATE people SET m = 'glad' WHERE id = 3;
-- +goose Down
UPDATE people SET m = 'ok' WHERE id = 3;
