-- name: InvoicesOf :many
SELECT i.id, i.total FROM invoices AS i JOIN customers AS c ON c.code = i.customer_code COLLATE utf8mb4_unicode_ci WHERE c.id = ?;
