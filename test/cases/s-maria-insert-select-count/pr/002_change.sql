CREATE TABLE sale_archive (sale_id int NOT NULL PRIMARY KEY, qty int NOT NULL, sold_at datetime NOT NULL);
INSERT INTO sale_archive SELECT sale_id, sold_at FROM sale WHERE sale_id < 100;
