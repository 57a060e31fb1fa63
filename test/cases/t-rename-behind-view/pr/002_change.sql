BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE members RENAME TO people;
CREATE VIEW members AS SELECT * FROM people;
COMMIT;
