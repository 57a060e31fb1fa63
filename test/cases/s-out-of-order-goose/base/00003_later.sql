-- +goose Up
CREATE TABLE later (id bigint PRIMARY KEY);
-- +goose Down
