-- name: Tagged :many
SELECT id FROM posts WHERE JSON_CONTAINS(doc, '17', '$.tags') AND JSON_OVERLAPS(doc, '[1]');
