CREATE INDEX CONCURRENTLY invoices_state_idx ON invoices (state);
