ALTER TABLE invoices
    ALTER COLUMN paid_at TYPE timestamptz USING paid_at AT TIME ZONE 'UTC';
