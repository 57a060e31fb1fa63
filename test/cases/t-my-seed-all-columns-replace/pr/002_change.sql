REPLACE INTO accounts (id, balance, opened) VALUES (1, 0, '2020-01-01');
