CREATE FUNCTION team_total(t bigint, since date) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT sum(cents) FROM invoices WHERE team_id = t AND paid_at >= since $$;
CREATE OR REPLACE FUNCTION team_total(t bigint) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(sum(cents), 0) FROM invoices WHERE team_id = t $$;
