REPLACE INTO authors VALUES (1, 'root', NULL, 0);
