-- name: Q :many
SELECT name, nope FROM events e JOIN users u ON u.id = e.actor_id;
