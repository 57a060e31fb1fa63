ALTER TABLE credit_notes ALTER COLUMN reference TYPE text;
