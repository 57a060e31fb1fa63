-- name: Search :many
SELECT id, title FROM posts WHERE title ILIKE '%' || $1 || '%';
