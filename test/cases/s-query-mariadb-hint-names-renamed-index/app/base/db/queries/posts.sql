-- name: Search :many
SELECT id FROM posts FORCE INDEX (posts_state) WHERE state = ? ORDER BY id;
