CREATE INDEX CONCURRENTLY visits_seen_idx ON visits (site_id DESC, seen_at);
