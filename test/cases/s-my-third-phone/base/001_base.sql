CREATE TABLE contacts (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(100) NOT NULL,
  phone_1 varchar(40),
  phone_2 varchar(40)
);
