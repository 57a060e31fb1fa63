-- name: Search :many
SELECT id FROM posts WHERE lower(title) = ?;
