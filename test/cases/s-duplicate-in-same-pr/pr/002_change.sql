CREATE INDEX CONCURRENTLY users_email_1 ON users (email);
