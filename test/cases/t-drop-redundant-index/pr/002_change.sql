DROP INDEX CONCURRENTLY IF EXISTS invoices_customer_id_idx;
