ALTER TABLE users ADD COLUMN nick text;
CREATE OR REPLACE VIEW all_users AS SELECT u.*, 1 AS one FROM users u;
