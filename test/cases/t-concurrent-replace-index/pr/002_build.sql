CREATE INDEX CONCURRENTLY events_kind_happened_member_idx ON events (kind, happened_at, member_id);
