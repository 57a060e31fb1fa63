ALTER TABLE invoices ALTER COLUMN amount TYPE decimal(12,2), ALTER COLUMN number TYPE character varying(30);
