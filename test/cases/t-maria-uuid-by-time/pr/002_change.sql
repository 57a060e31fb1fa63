CREATE TABLE carts (
  id uuid NOT NULL DEFAULT uuid() PRIMARY KEY,
  user_id bigint NOT NULL
) ENGINE=InnoDB;
