-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY IF NOT EXISTS api_tokens_hash_revoked_idx ON api_tokens (token_hash, revoked);
DROP INDEX CONCURRENTLY IF EXISTS api_tokens_hash_idx;
-- +goose Down
SELECT 1;
