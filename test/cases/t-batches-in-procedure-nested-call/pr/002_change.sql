CREATE PROCEDURE fill_some(INOUT n integer) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE members SET role = 'viewer' WHERE id IN (SELECT id FROM members WHERE role = 'guest' LIMIT 1000);
  GET DIAGNOSTICS n = ROW_COUNT;
  COMMIT;
END $$;
DO $$
DECLARE n integer := 1;
BEGIN
  WHILE n > 0 LOOP
    CALL fill_some(n);
  END LOOP;
END $$;
DROP PROCEDURE fill_some;
