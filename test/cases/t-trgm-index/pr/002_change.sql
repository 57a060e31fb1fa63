CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_email_trgm ON customers USING gin (email gin_trgm_ops);
