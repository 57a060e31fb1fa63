-- name: EventsOfUser :many
SELECT id FROM events WHERE payload @> jsonb_build_object('user', $1::bigint);
