ALTER TABLE invoices RENAME TO invoices_v1;
