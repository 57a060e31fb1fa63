ALTER FUNCTION team_plan(bigint) RENAME TO plan_of_team;
