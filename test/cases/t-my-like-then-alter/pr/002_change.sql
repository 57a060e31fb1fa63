CREATE TABLE invoices_archive LIKE invoices;
ALTER TABLE invoices_archive DROP COLUMN note, MODIFY amount DECIMAL(20,4) NOT NULL DEFAULT 0, ADD COLUMN archived_at DATETIME NOT NULL;
