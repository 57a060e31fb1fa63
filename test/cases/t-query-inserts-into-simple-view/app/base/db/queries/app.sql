-- name: UpsertUser :one
INSERT INTO users (email, bio) VALUES ($1, $2)
ON CONFLICT (email) DO UPDATE SET bio = excluded.bio
RETURNING id;
