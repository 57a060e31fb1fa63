DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['events', 'invoices'] LOOP
    EXECUTE format('DROP TABLE IF EXISTS %I CASCADE', t);
  END LOOP;
END $$;
