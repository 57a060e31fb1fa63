SET lock_timeout = '2s';
ALTER TABLE users VALIDATE CONSTRAINT name_there;
