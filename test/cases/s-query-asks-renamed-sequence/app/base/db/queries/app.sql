-- name: NextInvoiceNumber :one
SELECT nextval('invoice_numbers') AS number;
