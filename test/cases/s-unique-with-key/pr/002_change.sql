CREATE UNIQUE INDEX CONCURRENTLY invoices_id_state ON invoices (id, state);
