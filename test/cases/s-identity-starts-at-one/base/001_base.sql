-- +goose Up
CREATE TABLE tickets (
  id bigserial PRIMARY KEY,
  subject text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now()
);
-- +goose Down
-- nothing to undo
