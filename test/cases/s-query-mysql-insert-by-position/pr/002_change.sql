ALTER TABLE orders ADD COLUMN owner bigint;
