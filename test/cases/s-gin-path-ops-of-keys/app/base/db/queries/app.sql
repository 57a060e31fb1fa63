-- name: WithKey :many
SELECT id FROM messages WHERE payload ? 'k7';
