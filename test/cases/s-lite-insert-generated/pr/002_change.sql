INSERT INTO orders (id, user_id, total, tax) VALUES (1, 1, 10, 1.9);
