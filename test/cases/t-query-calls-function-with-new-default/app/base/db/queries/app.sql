-- name: OrderDiscount :one
SELECT o.id, discount(o.id) AS discount FROM orders o WHERE o.id = $1;
