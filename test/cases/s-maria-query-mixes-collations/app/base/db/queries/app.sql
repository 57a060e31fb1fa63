-- name: InvoicesOf :many
SELECT i.id, i.total FROM invoices AS i JOIN customers AS c ON c.code = i.customer_code WHERE c.id = ?;
