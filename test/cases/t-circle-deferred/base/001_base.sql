CREATE TABLE teams (id bigint PRIMARY KEY, leader_id bigint NOT NULL);
CREATE INDEX ON teams (leader_id);
CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams (id));
CREATE INDEX ON users (team_id);
