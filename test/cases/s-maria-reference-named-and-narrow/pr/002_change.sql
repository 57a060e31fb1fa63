CREATE TABLE visits (id bigint PRIMARY KEY, customer_id mediumint) ENGINE=InnoDB;
