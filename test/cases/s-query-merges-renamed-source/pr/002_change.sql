ALTER TABLE deliveries RENAME COLUMN amount TO quantity;
