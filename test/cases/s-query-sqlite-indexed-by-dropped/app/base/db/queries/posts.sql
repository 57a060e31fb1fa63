-- name: Search :many
SELECT id FROM posts INDEXED BY posts_state WHERE state = ?;
