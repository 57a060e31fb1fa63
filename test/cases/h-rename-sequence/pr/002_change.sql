ALTER SEQUENCE IF EXISTS invoice_no RENAME TO invoice_numbers;
