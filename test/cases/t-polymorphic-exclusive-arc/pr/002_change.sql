CREATE TABLE grants (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  team_id bigint REFERENCES teams (id),
  CHECK (num_nonnulls(user_id, team_id) = 1)
);
CREATE INDEX grants_user ON grants (user_id);
CREATE INDEX grants_team ON grants (team_id);
