-- name: Tagged :many
SELECT id FROM posts WHERE 17 MEMBER OF (doc->'$.tags');
