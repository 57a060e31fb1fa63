-- name: UpsertUser :one
INSERT INTO users (email, name) VALUES ($1, $2)
ON CONFLICT ON CONSTRAINT users_email_key DO UPDATE SET name = excluded.name
RETURNING id;
