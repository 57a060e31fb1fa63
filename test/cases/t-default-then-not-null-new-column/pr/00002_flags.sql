-- +goose Up
-- +goose StatementBegin
SET LOCAL lock_timeout = '3s';
-- +goose StatementEnd
ALTER TABLE teams
  ADD COLUMN is_trial boolean NOT NULL DEFAULT false,
  ADD COLUMN seats integer NOT NULL DEFAULT 5;

-- +goose Down
ALTER TABLE teams DROP COLUMN is_trial, DROP COLUMN seats;
