-- name: AddLine :exec
INSERT INTO order_lines (quantity, price, amount) VALUES (?, ?, ?);
