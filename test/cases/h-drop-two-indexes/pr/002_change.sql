DROP INDEX IF EXISTS customers_email_idx, invoices_customer_id_idx;
