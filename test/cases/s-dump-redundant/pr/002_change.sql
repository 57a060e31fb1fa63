CREATE INDEX CONCURRENTLY accounts_by_email ON accounts (email);
