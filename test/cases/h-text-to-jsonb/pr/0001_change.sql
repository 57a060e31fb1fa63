ALTER TABLE invoices ALTER COLUMN payload SET DATA TYPE jsonb USING payload::jsonb;
