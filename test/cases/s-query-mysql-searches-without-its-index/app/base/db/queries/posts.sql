-- name: Search :many
SELECT id FROM posts WHERE MATCH (title, body) AGAINST (?);
