-- name: AddLine :exec
INSERT INTO order_lines (order_id, quantity, price, total) VALUES ($1, $2, $3, $4);
