ALTER TABLE invoices ADD COLUMN country CHAR(2) NULL;
UPDATE invoices i INNER JOIN customers c ON c.id = i.customer_id SET i.country = c.country;
