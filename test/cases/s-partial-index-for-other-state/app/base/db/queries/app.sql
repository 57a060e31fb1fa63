-- name: NextMessage :one
SELECT id, payload FROM messages WHERE state = 'queued' AND run_at <= now() ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED;
