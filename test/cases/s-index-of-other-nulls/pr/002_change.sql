CREATE INDEX CONCURRENTLY messages_run_at_idx ON messages (run_at DESC);
