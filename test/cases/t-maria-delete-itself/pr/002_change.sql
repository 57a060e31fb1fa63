DELETE FROM orders WHERE id BETWEEN 1 AND 1000 AND id NOT IN (SELECT MIN(id) FROM orders GROUP BY customer_id, title);
