ALTER TABLE credit_notes ALTER COLUMN reference TYPE uuid USING reference::uuid;
