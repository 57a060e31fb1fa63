-- name: Q :many
INSERT INTO orders (user_id, state) VALUES (?, 'new');
