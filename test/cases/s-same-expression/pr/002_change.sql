CREATE INDEX CONCURRENTLY customers_mail_ci ON customers ((LOWER("email")));
