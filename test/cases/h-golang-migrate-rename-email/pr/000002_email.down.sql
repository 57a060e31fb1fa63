ALTER TABLE members RENAME COLUMN email TO user_email;
