-- +goose Up
CREATE TABLE devices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, seen_at timestamptz);
-- +goose Down
DROP TABLE devices;
