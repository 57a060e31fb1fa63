-- +goose Up
ALTER TABLE members ADD CONSTRAINT members_nick_nn CHECK (nickname IS NOT NULL) NOT VALID;
-- +goose Down
ALTER TABLE members DROP CONSTRAINT members_nick_nn;
