ALTER TABLE customers ADD CONSTRAINT customers_country_nn NOT NULL country NOT VALID;
