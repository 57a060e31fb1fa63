CREATE TABLE visits (id bigint PRIMARY KEY, customer_id int) ENGINE=InnoDB;
