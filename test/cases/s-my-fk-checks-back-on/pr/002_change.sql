SET foreign_key_checks = 0;
SET foreign_key_checks = 1;
ALTER TABLE orders ADD CONSTRAINT orders_user_fk2 FOREIGN KEY (user_id) REFERENCES users (id);
