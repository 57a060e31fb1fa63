SET lock_timeout = '2s';
SET statement_timeout = '30s';
ALTER INDEX by_age RENAME TO users_age_idx;
ALTER TABLE users RENAME CONSTRAINT "EmailSet" TO users_email_set;
