UPDATE users SET status = 'old';
