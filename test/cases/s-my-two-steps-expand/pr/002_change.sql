ALTER TABLE users ADD COLUMN full_name VARCHAR(50) NULL;
UPDATE users SET full_name = name WHERE id < 100;
ALTER TABLE users DROP COLUMN name;
