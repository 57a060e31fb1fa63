-- migrate:up
ALTER TABLE IF EXISTS team_people RENAME TO memberships;
-- migrate:down
ALTER TABLE memberships RENAME TO team_people;
