-- name: Search :many
SELECT id, title FROM articles WHERE MATCH (body, title) AGAINST (? IN BOOLEAN MODE);
