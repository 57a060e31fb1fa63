DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['users', 'orders'] LOOP
    -- each
    EXECUTE format('CREATE INDEX %I ON %I (created_at)', t || '_created', t);
  END LOOP;
END $$;
