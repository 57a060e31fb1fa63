-- name: Search :many
SELECT id, title FROM posts WHERE meta @> $1;
