SET lock_timeout = '2s';
ALTER TABLE members ALTER COLUMN nickname TYPE text;
ALTER TABLE invoices ALTER COLUMN number TYPE varchar(64);
