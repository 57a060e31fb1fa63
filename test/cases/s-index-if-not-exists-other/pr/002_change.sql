CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_search ON customers (email);
