DO $$
DECLARE
  d date;
BEGIN
  FOR d IN SELECT generate_series('2025-01-01'::date, '2025-06-01'::date, interval '1 month') LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF metrics FOR VALUES FROM (%L) TO (%L)',
      'metrics_' || to_char(d, 'YYYY_MM'), d, d + interval '1 month');
  END LOOP;
END $$;
