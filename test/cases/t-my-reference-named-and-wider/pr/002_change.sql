CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint) ENGINE=InnoDB;
