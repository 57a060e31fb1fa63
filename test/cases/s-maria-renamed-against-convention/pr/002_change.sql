ALTER TABLE users RENAME INDEX users_email_idx TO byEmail;
