CREATE INDEX CONCURRENTLY messages_pending_idx ON messages (run_at) WHERE state = 'pending';
DROP INDEX CONCURRENTLY messages_queued_idx;
