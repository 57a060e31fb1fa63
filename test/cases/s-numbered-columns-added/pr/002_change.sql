ALTER TABLE customers ADD COLUMN phone2 text, ADD COLUMN phone3 text;
