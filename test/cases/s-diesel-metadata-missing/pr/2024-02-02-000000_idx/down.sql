DROP INDEX CONCURRENTLY invoices_state_idx;
