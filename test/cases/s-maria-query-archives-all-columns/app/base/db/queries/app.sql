-- name: ArchiveOrders :exec
INSERT INTO orders_archive SELECT * FROM orders WHERE created_at < ?;
