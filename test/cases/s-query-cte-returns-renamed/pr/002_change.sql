ALTER TABLE sessions RENAME COLUMN user_id TO account_id;
