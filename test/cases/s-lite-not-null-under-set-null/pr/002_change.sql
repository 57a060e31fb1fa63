CREATE TABLE player (
  id INTEGER PRIMARY KEY,
  team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE SET NULL
);
CREATE INDEX player_team ON player (team_id);
