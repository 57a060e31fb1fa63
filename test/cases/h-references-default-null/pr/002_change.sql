ALTER TABLE orders
  ADD COLUMN team_id bigint DEFAULT NULL REFERENCES teams (id);
CREATE INDEX CONCURRENTLY orders_team_id ON orders (team_id);
