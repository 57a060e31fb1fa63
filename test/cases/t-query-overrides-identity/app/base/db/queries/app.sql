-- name: AddLine :one
INSERT INTO order_lines (id, order_id, quantity, price) VALUES (DEFAULT, $1, $2, $3) RETURNING id;

-- name: ImportLine :exec
INSERT INTO order_lines (id, order_id, quantity, price) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4);
