SET lock_timeout = '2s';
DROP VIEW people;
CREATE VIEW people AS SELECT email, id FROM users;
