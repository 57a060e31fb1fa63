ALTER TABLE visits ALTER COLUMN seen_at TYPE bigint USING extract(epoch FROM seen_at)::bigint;
