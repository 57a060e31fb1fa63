ALTER TABLE customers VALIDATE CONSTRAINT customers_name_is_set;
