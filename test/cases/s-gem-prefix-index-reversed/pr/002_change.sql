CREATE INDEX CONCURRENTLY invoices_team_state_idx ON invoices (team_id, state);
