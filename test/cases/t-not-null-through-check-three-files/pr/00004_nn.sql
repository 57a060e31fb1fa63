-- +goose Up
ALTER TABLE members ALTER COLUMN nickname SET NOT NULL;
ALTER TABLE members DROP CONSTRAINT members_nick_nn;
-- +goose Down
ALTER TABLE members ALTER COLUMN nickname DROP NOT NULL;
