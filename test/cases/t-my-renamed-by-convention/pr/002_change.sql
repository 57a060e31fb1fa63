ALTER TABLE users RENAME INDEX byEmail TO users_email_idx;
