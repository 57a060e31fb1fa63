BEGIN;
DROP VIEW names;
CREATE VIEW names AS SELECT id, email FROM users;
COMMIT;
