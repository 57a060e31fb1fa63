ALTER TABLE accounts ADD COLUMN slug text;
CREATE UNIQUE INDEX CONCURRENTLY accounts_slug_key ON accounts (slug);
