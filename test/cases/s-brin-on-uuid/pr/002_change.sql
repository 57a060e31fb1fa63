CREATE INDEX CONCURRENTLY events_id_brin ON events USING brin (id);
