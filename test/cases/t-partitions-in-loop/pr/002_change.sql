CREATE TABLE trips (courier_id bigint NOT NULL, on_day date NOT NULL, km integer, PRIMARY KEY (courier_id, on_day)) PARTITION BY RANGE (on_day);
DO $$
DECLARE
  m date := '2026-01-01';
BEGIN
  WHILE m < '2026-07-01' LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF trips FOR VALUES FROM (%L) TO (%L)', 'trips_' || to_char(m, 'YYYY_MM'), m, m + interval '1 month');
    m := m + interval '1 month';
  END LOOP;
END $$;
