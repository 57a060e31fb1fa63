CREATE INDEX CONCURRENTLY created_idx ON invoices (issued_on);
