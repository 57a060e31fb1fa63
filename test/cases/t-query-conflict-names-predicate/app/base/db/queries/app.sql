-- name: UpsertUser :one
INSERT INTO users (email, name) VALUES ($1, $2)
ON CONFLICT (email) WHERE deleted_at IS NULL DO UPDATE SET name = excluded.name
RETURNING id;
