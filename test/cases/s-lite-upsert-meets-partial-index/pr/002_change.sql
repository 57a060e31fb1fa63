DROP INDEX members_email;
CREATE UNIQUE INDEX members_email ON members (email) WHERE left_at IS NULL;
