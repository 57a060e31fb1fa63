CREATE TABLE payments (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  amount float NOT NULL
) ENGINE=InnoDB;
