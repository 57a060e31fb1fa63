CREATE UNIQUE INDEX members_email_present ON members (email) WHERE left_at IS NULL;
DROP INDEX members_email;
