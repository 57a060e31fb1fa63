BEGIN;
ALTER TABLE members RENAME TO people;
ALTER TABLE people RENAME COLUMN nickname TO handle;
CREATE VIEW members AS SELECT id, team_id, email, handle AS nickname, role, invited_by, last_seen FROM people;
COMMIT;
