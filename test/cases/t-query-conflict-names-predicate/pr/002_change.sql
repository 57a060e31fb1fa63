CREATE UNIQUE INDEX CONCURRENTLY users_email_active_key ON users (email) INCLUDE (name) WHERE (deleted_at IS NULL);
DROP INDEX CONCURRENTLY users_email_live_key;
