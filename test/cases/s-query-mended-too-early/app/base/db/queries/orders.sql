-- name: Q :many
SELECT id, note FROM orders;
