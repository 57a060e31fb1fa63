PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
DROP VIEW free_users;
CREATE TABLE _users_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE, name TEXT, plan TEXT NOT NULL DEFAULT 'free', age TEXT, phone TEXT);
INSERT INTO _users_new (id, email, name, plan, age) SELECT id, email, name, plan, age FROM users;
DROP TABLE users;
ALTER TABLE _users_new RENAME TO users;
CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (what) VALUES (new.email); END;
CREATE VIEW free_users AS SELECT id, email FROM users WHERE plan = 'free';
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
