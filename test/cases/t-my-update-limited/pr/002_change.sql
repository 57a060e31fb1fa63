UPDATE users SET status = 'old' WHERE status = 'new' LIMIT 500;
