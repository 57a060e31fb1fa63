INSERT INTO users (id, email) VALUES (1, 'a@y') ON CONFLICT (id) DO UPDATE SET email = excluded.email;
UPDATE orders SET status = 'done' WHERE id = 1;
DELETE FROM orders WHERE status = 'old';
