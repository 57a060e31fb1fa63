CREATE TABLE carts (
  id char(36) NOT NULL DEFAULT (uuid()) PRIMARY KEY,
  user_id bigint NOT NULL
) ENGINE=InnoDB;
