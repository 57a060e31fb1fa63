DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['users', 'orders'] LOOP
    CONTINUE WHEN t IN ('users', 'orders');
    EXECUTE 'TRUNCATE ' || t;
  END LOOP;
END $$;
