BEGIN;
ALTER TABLE events ADD COLUMN team_id bigint;
ALTER TABLE events ADD CONSTRAINT events_team_fk FOREIGN KEY (team_id) REFERENCES teams (id) NOT VALID;
COMMIT;
