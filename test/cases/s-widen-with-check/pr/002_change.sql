ALTER TABLE codes ALTER COLUMN code TYPE varchar(20);
