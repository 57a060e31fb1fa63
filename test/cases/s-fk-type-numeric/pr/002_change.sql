ALTER TABLE orders ALTER COLUMN user_id TYPE numeric;
