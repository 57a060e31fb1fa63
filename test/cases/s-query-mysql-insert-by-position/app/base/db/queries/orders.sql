-- name: Q :many
INSERT INTO orders VALUES (NULL, ?, 'new', NULL);
