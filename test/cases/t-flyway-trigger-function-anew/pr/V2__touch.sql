CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN
    NEW.touched_at := clock_timestamp();
  END IF;
  RETURN NEW;
END
$$;
