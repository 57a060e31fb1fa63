BEGIN;
ALTER TABLE users RENAME TO accounts;
CREATE VIEW users AS SELECT id, email, bio FROM accounts;
COMMIT;
