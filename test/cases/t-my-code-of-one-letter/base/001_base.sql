CREATE TABLE users (id bigint PRIMARY KEY, email varchar(60) NOT NULL) ENGINE=InnoDB;
