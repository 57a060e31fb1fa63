ALTER TABLE order_lines MODIFY COLUMN amount DECIMAL(12,2) AS (quantity * price) STORED;
