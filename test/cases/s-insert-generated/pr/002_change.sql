INSERT INTO boxes (id, w, area) VALUES (1, 2, 4);
