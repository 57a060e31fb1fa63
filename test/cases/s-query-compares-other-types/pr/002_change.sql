ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey, ALTER COLUMN user_id TYPE text;
