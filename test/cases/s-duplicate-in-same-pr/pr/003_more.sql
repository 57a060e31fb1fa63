CREATE INDEX CONCURRENTLY users_email_2 ON users (email ASC);
