INSERT INTO numbered (id, a) VALUES (1, 2);
