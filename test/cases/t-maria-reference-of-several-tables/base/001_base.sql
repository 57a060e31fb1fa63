CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(60) NOT NULL) ENGINE=InnoDB;
