INSERT INTO totals (user_id, amount) VALUES (1, 0), (2, 0) ON DUPLICATE KEY UPDATE amount = VALUES(amount);
