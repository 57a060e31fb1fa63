-- name: Q :many
SELECT id FROM orders;
-- name: Notes :many
SELECT note FROM orders;
