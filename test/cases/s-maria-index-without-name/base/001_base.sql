CREATE TABLE users (id bigint PRIMARY KEY, email varchar(60) NOT NULL, KEY users_email_idx (email)) ENGINE=InnoDB;
