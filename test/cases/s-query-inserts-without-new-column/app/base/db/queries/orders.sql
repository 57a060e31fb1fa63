-- name: Q :many
INSERT INTO orders (id, user_id, state) VALUES ($1, $2, 'new');
