INSERT INTO users (id, email, phone) VALUES (9, 'c@x', '1');
