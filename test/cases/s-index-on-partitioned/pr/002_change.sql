CREATE INDEX metrics_host ON metrics (host);
