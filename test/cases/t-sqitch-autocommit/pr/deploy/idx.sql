-- Deploy app:idx to pg
CREATE INDEX CONCURRENTLY users_name_idx ON users (name);
