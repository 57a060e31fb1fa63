-- name: Latest :many
SELECT id, payload FROM messages ORDER BY run_at DESC NULLS LAST LIMIT 20;
