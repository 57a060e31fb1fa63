-- migrate:up
DROP INDEX CONCURRENTLY IF EXISTS events_kind_happened_idx;

-- migrate:down
CREATE INDEX events_kind_happened_idx ON events (kind, happened_at);
