CREATE INDEX CONCURRENTLY ev_day ON ev (date(at), date_trunc('month', at), (at::date));
