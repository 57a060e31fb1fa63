SET foreign_key_checks = 0;
INSERT INTO orders (user_id, total) VALUES (999, 1);
SET foreign_key_checks = 1;
