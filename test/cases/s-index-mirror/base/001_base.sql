CREATE TABLE visits (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id bigint NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX visits_site_seen_idx ON visits (site_id, seen_at DESC);
