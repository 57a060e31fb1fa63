SET autocommit = 0;
UPDATE users SET age = 4 WHERE id = 1;
