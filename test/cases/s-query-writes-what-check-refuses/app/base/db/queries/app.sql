-- name: OpenTicket :one
INSERT INTO tickets (subject, state) VALUES ($1, 'new') RETURNING id;
