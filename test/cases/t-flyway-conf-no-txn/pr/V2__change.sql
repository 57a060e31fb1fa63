CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
CREATE INDEX CONCURRENTLY invoices_number_idx ON invoices (number);
