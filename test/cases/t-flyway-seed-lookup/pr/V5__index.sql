CREATE INDEX CONCURRENTLY teams_plan_idx ON teams (plan);
