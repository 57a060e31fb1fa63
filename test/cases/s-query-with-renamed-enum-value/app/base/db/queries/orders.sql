-- name: Q :many
SELECT id FROM users WHERE mood = 'sad';
