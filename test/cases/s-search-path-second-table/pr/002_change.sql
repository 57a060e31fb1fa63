SET search_path = archive, public;
CREATE INDEX archive_events_kind ON events (kind);
