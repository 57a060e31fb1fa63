-- +goose Up
CREATE TABLE notes (id serial PRIMARY KEY, body text);
-- +goose Down
DROP TABLE notes;
