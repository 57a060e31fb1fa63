SET @there = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'invoices' AND column_name = 'due_at');
SET @ddl = IF(@there > 0, 'SELECT 1', 'ALTER TABLE invoices ADD COLUMN due_at DATETIME NULL');
PREPARE st FROM @ddl;
EXECUTE st;
DEALLOCATE PREPARE st;
