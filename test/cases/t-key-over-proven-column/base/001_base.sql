-- +goose Up
CREATE TABLE sessions (
  token text NOT NULL,
  user_id bigint NOT NULL,
  public_id uuid
);
-- +goose Down
-- nothing to undo
