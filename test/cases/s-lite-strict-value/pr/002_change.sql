INSERT INTO scores (id, points, label) VALUES (1, 'high', 'x');
