ALTER TABLE invoices_v2 RENAME TO invoices;
