CREATE TABLE customers (id int unsigned PRIMARY KEY, name varchar(60) NOT NULL) ENGINE=InnoDB;
