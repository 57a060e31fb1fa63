ALTER TABLE customers ADD COLUMN nick text;
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
