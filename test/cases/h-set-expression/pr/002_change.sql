ALTER TABLE products ALTER COLUMN slug SET EXPRESSION AS (replace(lower(name), ' ', '-'));
