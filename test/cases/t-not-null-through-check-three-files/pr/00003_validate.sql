-- +goose Up
ALTER TABLE members VALIDATE CONSTRAINT members_nick_nn;
-- +goose Down
SELECT 1;
