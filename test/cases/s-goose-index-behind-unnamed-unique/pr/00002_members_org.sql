-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY members_organization_idx ON members (organization_id);
-- +goose Down
DROP INDEX CONCURRENTLY members_organization_idx;
