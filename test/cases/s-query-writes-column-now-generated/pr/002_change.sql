ALTER TABLE order_lines DROP COLUMN total, ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (quantity * price) STORED;
