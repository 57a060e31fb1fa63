-- +goose Up
CREATE TABLE plans (code text PRIMARY KEY, seats integer NOT NULL, monthly numeric(8,2) NOT NULL);
INSERT INTO plans VALUES ('free', 1, 0);
-- +goose Down
