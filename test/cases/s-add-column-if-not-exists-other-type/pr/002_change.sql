ALTER TABLE invoices ADD COLUMN IF NOT EXISTS payload jsonb;
