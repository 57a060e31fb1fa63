ALTER TABLE members ADD COLUMN deleted_at datetime NULL;
