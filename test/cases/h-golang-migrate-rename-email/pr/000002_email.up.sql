ALTER TABLE members RENAME COLUMN user_email TO email;
