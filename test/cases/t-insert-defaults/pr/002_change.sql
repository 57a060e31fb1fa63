INSERT INTO boxes (id, w, area) VALUES (1, 2, DEFAULT), (2, 3, DEFAULT);
INSERT INTO boxes SELECT 3, 4;
