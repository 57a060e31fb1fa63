DO $$
DECLARE
  lo bigint;
BEGIN
  FOR lo IN SELECT * FROM generate_series(0, (SELECT max(id) FROM events), 5000) LOOP
    DELETE FROM events WHERE id >= lo AND id < lo + 5000 AND kind = 'ping';
  END LOOP;
END
$$;
