ALTER TABLE invoices ADD CONSTRAINT known CHECK (customer_id IN (SELECT id FROM customers)) NOT VALID;
