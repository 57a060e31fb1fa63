SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER INDEX users_age_idx RENAME TO by_age;
ALTER TABLE users RENAME CONSTRAINT users_email_set TO "EmailSet";
