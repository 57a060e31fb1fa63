DELETE FROM orders WHERE id < 5000 AND id NOT IN (SELECT MIN(id) FROM orders GROUP BY customer_id, title);
