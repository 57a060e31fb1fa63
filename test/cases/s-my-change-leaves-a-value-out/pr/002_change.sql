ALTER TABLE invoices CHANGE COLUMN state state ENUM('draft','paid') NOT NULL DEFAULT 'draft';
