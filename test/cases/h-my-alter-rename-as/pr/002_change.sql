ALTER TABLE invoices RENAME AS bills;
