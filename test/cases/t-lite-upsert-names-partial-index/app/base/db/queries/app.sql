-- name: SaveMember :exec
INSERT INTO members (email, name) VALUES (?, ?) ON CONFLICT (email) WHERE left_at IS NULL DO UPDATE SET name = excluded.name;
