PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE, name TEXT, plan TEXT NOT NULL DEFAULT 'free', age INTEGER);
INSERT INTO users_new SELECT id, email, name, plan, age FROM users;
DROP VIEW free_users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (what) VALUES (new.email); END;
CREATE VIEW free_users AS SELECT id, email FROM users WHERE plan = 'free';
PRAGMA foreign_key_check;
COMMIT;
