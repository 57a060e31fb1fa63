ALTER INDEX invoices_customer_id_idx RENAME TO ix_invoices_customer;
ALTER TABLE invoices RENAME CONSTRAINT amount_ok TO invoices_amount_ok;
