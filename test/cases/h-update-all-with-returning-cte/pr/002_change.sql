WITH changed AS (UPDATE invoices SET cents = cents * 100 RETURNING id, team_id)
INSERT INTO events (kind, happened_at, body)
SELECT 'converted', now(), jsonb_build_object('invoice', id) FROM changed;
