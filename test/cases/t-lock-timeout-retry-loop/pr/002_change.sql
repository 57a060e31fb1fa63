DO $$
DECLARE
  tries integer := 0;
BEGIN
  LOOP
    BEGIN
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE members ADD COLUMN locale text;
      EXIT;
    EXCEPTION WHEN lock_not_available THEN
      tries := tries + 1;
      IF tries > 10 THEN
        RAISE;
      END IF;
      PERFORM pg_sleep(tries);
    END;
  END LOOP;
END
$$;
