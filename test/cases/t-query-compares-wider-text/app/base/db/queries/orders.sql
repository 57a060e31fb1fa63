-- name: Q :many
SELECT id FROM orders WHERE state = $1 AND note LIKE state || '%';
