SET lock_timeout = '2s';
ALTER TABLE invoices DROP COLUMN created_at;
