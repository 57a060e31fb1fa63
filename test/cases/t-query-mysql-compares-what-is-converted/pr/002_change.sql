ALTER TABLE orders ADD COLUMN owner varchar(20);
