-- migrate:up
CREATE TABLE teams (id bigserial PRIMARY KEY, name text NOT NULL);
CREATE TABLE team_people (team_id bigint NOT NULL REFERENCES teams (id), person text NOT NULL, PRIMARY KEY (team_id, person));
-- migrate:down
