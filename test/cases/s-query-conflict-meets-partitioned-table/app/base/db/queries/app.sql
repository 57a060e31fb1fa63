-- name: RecordEvent :exec
INSERT INTO events (id, kind, at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING;
