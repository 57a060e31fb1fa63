-- Widening is free, but a view reads the column: PostgreSQL refuses.
ALTER TABLE orders ALTER COLUMN note TYPE varchar(500);

-- Widening without a view is free.
ALTER TABLE products ALTER COLUMN sku TYPE varchar(40);

ALTER TABLE products RENAME COLUMN name TO title;
