CREATE PROCEDURE lower_all() LANGUAGE plpgsql AS $$
DECLARE
  touched integer;
BEGIN
  LOOP
    UPDATE members SET email = lower(email)
     WHERE id IN (SELECT id FROM members WHERE email <> lower(email) LIMIT 5000 FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS touched = ROW_COUNT;
    EXIT WHEN touched = 0;
  END LOOP;
  COMMIT;
END $$;

CALL lower_all();
