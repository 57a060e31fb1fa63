-- name: ImportLine :exec
INSERT INTO order_lines (id, order_id, quantity, price) VALUES ($1, $2, $3, $4);
