-- +goose Up
-- the service names the role itself now
ALTER TABLE members ALTER COLUMN role DROP DEFAULT;
-- +goose Down
ALTER TABLE members ALTER COLUMN role SET DEFAULT 'member';
