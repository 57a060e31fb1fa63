REPLACE INTO customers (id, email) VALUES (1, 'root@example.org');
