-- +goose Up
CREATE TABLE sensors (id bigint PRIMARY KEY, tag text);
CREATE TABLE plants (id integer PRIMARY KEY, name text NOT NULL);
-- +goose Down
DROP TABLE sensors;
