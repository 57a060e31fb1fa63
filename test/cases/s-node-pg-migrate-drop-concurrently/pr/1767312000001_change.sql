-- Up Migration
DROP INDEX CONCURRENTLY invoices_customer_id_idx;
-- Down Migration
