-- name: Q :many
SELECT o.id, o.state FROM orders AS o WHERE o.user_id = $1;
