ALTER TABLE customers ADD COLUMN code text NOT NULL DEFAULT 'none';
CREATE UNIQUE INDEX CONCURRENTLY customers_code_key ON customers (code);
