SET lock_timeout = '3s';
BEGIN;
ALTER TABLE invoices RENAME TO invoices_old;
ALTER TABLE invoices_new RENAME TO invoices;
COMMIT;
