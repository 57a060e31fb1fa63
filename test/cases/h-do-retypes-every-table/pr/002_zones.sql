DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['visits', 'payments'] LOOP
    EXECUTE format('ALTER TABLE public.%I ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE %L', name, 'Europe/Paris');
  END LOOP;
END
$$;
