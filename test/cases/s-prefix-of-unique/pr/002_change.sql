CREATE UNIQUE INDEX CONCURRENTLY invoices_team_number_key ON invoices (team_id, number);
