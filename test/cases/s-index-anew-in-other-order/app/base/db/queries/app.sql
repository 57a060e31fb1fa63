-- name: Inbox :many
SELECT id, payload FROM messages WHERE tenant_id = $1 ORDER BY created_at DESC LIMIT 20;

-- name: CountOfTenant :one
SELECT count(*) FROM messages WHERE tenant_id = $1;
