-- name: OpenOrders :many
SELECT id, total, email FROM order_overview WHERE state = 'open';
