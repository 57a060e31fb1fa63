-- name: Q :many
SELECT u.id FROM users u JOIN orders o ON o.state = u.id;
