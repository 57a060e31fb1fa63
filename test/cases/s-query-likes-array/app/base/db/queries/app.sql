-- name: Tagged :many
SELECT id, title FROM articles WHERE tags ILIKE '%' || $1 || '%';
