CREATE TABLE members (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email varchar(190) NOT NULL,
  UNIQUE KEY members_email (email)
);
