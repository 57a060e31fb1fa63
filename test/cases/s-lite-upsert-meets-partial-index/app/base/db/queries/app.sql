-- name: SaveMember :exec
INSERT INTO members (email, name) VALUES (?, ?) ON CONFLICT (email) DO UPDATE SET name = excluded.name;
