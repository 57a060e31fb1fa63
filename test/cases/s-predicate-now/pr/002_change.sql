CREATE INDEX CONCURRENTLY customers_recent ON customers (id) WHERE created_at > now() - interval '30 days';
