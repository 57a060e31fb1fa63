ALTER TABLE invoices
  DROP COLUMN metadata,
  ADD COLUMN metadata jsonb;
