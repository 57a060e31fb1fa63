CREATE MATERIALIZED VIEW revenue_new AS SELECT team_id, sum(cents) AS cents, count(*) AS n FROM invoices GROUP BY team_id;
CREATE UNIQUE INDEX revenue_new_team ON revenue_new (team_id);
