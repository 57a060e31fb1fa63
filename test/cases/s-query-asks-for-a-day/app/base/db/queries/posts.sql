-- name: Search :many
SELECT id, title FROM posts WHERE placed_at::date = $1;
