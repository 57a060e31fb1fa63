ALTER TABLE invoices ADD COLUMN memo text;
