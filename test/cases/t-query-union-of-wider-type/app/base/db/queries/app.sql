-- name: Documents :many
SELECT 'invoice' AS kind, id, reference, issued_at FROM invoices
UNION ALL
SELECT 'credit', id, reference, issued_at FROM credit_notes
ORDER BY issued_at DESC;
