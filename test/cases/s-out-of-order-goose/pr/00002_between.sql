-- +goose Up
CREATE TABLE between_them (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE between_them;
