CREATE UNIQUE INDEX CONCURRENTLY users_email_live_key ON users (email) WHERE deleted_at IS NULL;
ALTER TABLE users DROP CONSTRAINT users_email_key;
