CREATE INDEX CONCURRENTLY users_lower_live_idx ON users (lower(email)) WHERE deleted_at IS NULL;
DROP INDEX CONCURRENTLY users_lower_idx;
