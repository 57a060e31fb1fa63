DROP VIEW named;
CREATE VIEW named AS SELECT id, name, email FROM users;
