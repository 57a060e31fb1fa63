CREATE TABLE visits (id bigint PRIMARY KEY, customer_id int, customer_type varchar(20)) ENGINE=InnoDB;
