CREATE INDEX CONCURRENTLY events_kind_incl_idx ON events (kind) INCLUDE (member_id);
