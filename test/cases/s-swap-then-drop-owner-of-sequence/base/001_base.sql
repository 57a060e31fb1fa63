-- +goose Up
CREATE TABLE readings (
  id bigserial PRIMARY KEY,
  device_id bigint NOT NULL,
  value numeric NOT NULL
);
-- +goose Down
-- nothing to undo
