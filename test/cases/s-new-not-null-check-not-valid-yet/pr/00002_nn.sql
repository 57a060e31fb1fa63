-- +goose Up
ALTER TABLE members ADD CONSTRAINT members_nick_nn CHECK (nickname IS NOT NULL) NOT VALID;
ALTER TABLE members ALTER COLUMN nickname SET NOT NULL;
ALTER TABLE members DROP CONSTRAINT members_nick_nn;

-- +goose Down
ALTER TABLE members ALTER COLUMN nickname DROP NOT NULL;
