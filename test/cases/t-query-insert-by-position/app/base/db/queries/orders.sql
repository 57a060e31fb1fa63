-- name: Q :many
INSERT INTO orders VALUES ($1, $2, 'new', NULL, 1);
