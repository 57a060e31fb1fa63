BEGIN;
ALTER TABLE users RENAME TO accounts;
CREATE TABLE profiles (account_id bigint PRIMARY KEY REFERENCES accounts (id), bio text);
INSERT INTO profiles (account_id, bio) SELECT id, bio FROM accounts;
CREATE VIEW users AS SELECT a.id, a.email, p.bio FROM accounts a LEFT JOIN profiles p ON p.account_id = a.id;
COMMIT;
