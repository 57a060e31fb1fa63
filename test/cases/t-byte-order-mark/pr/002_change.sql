ALTER TABLE customers ADD COLUMN a text;
