ALTER TABLE customers ADD CONSTRAINT customers_name_len CHECK (length(full_name) > 1) NOT VALID;
