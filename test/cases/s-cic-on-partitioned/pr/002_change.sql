CREATE INDEX CONCURRENTLY metrics_host ON metrics (host);
