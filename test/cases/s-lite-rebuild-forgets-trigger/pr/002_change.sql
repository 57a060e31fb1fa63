PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE, name TEXT, plan TEXT NOT NULL DEFAULT 'free', age TEXT, phone TEXT);
INSERT INTO users_new (id, email, name, plan, age) SELECT id, email, name, plan, age FROM users;
DROP VIEW free_users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE VIEW free_users AS SELECT id, email FROM users WHERE plan = 'free';
PRAGMA foreign_key_check;
COMMIT;
