UPDATE invoices AS i
SET customer_email = c.email
FROM customers AS c
WHERE c.id = i.customer_id;
