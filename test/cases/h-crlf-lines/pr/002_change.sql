ALTER TABLE customers ADD COLUMN a text;

ALTER TABLE customers
  DROP COLUMN full_name;
