-- +goose Up
ALTER TABLE readings RENAME TO readings_old;
ALTER TABLE readings_new RENAME TO readings;
DROP TABLE readings_old;
-- +goose Down
-- nothing to undo
