CREATE TABLE team_admins (
  team_id bigint NOT NULL REFERENCES teams (id),
  member_id bigint NOT NULL REFERENCES members (id),
  PRIMARY KEY (team_id, member_id)
);
