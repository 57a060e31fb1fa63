-- name: ByEmail :one
SELECT id FROM users WHERE lower(email) = lower($1) AND deleted_at IS NULL;
