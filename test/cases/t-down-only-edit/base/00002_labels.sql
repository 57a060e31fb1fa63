-- +goose Up
CREATE TABLE labels (id bigint PRIMARY KEY, title text NOT NULL);
-- +goose Down
