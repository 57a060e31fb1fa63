UPDATE users SET status = 'old' WHERE id BETWEEN 1 AND 1000;
