-- name: Q :many
INSERT INTO orders (id, user_id, state, note) VALUES ($1, $2, 'new', NULL);
