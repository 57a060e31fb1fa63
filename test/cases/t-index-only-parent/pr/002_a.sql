CREATE INDEX logs_ts ON ONLY logs (ts);
