-- name: Tagged :many
SELECT id FROM posts WHERE JSON_OVERLAPS(doc->'$.tags', ?);
