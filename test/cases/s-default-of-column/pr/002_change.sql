ALTER TABLE invoices ADD COLUMN gross numeric DEFAULT amount * 1.2;
