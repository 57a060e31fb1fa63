SET lock_timeout = '2s';
ALTER TABLE users ALTER COLUMN title SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT title_there;
