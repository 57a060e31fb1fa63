-- name: PurgeSessions :many
WITH gone AS (
  DELETE FROM sessions WHERE expires_at < now() RETURNING user_id
)
SELECT u.email, count(*) AS sessions FROM gone g JOIN users u ON u.id = g.user_id GROUP BY u.email;
