ALTER TABLE customers ADD CONSTRAINT customers_name_is_set CHECK (name IS NOT NULL) NOT VALID;
