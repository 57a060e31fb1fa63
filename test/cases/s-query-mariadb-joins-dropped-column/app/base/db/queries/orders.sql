-- name: Q :many
SELECT u.email FROM users u LEFT JOIN orders o ON o.user_id = u.id;
