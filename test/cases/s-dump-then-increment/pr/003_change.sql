CREATE INDEX CONCURRENTLY accounts_locale ON accounts (locale);
