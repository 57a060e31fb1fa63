-- name: Tagged :many
SELECT id FROM posts WHERE ? MEMBER OF (doc->'$.tags');
