REPLACE INTO authors (id, name) VALUES (1, 'Ann');
