SET lock_timeout = '2s';
ALTER TABLE orders ALTER COLUMN age SET DEFAULT 1;
ALTER TABLE orders ALTER COLUMN note TYPE varchar(60);
