CREATE INDEX CONCURRENTLY customers_email_like ON customers (email text_pattern_ops);
