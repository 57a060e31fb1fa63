-- name: Q :many
SELECT id FROM orders;
