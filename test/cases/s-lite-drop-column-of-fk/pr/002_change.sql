DROP INDEX orders_user;
ALTER TABLE orders DROP COLUMN user_id;
