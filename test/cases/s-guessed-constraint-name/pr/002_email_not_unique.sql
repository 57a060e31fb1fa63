ALTER TABLE members DROP CONSTRAINT members_user_email_key;
