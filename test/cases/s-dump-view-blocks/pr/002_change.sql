ALTER TABLE accounts ALTER COLUMN balance TYPE numeric(14,2);
