SET lock_timeout = '2s';
CREATE OR REPLACE VIEW people AS SELECT id, email FROM users;
