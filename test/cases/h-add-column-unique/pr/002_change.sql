ALTER TABLE customers ADD COLUMN slug text UNIQUE;
