DO $$
DECLARE
  n integer;
BEGIN
  LOOP
    UPDATE members SET role = 'editor'
     WHERE id IN (SELECT id FROM members WHERE role = 'writer' LIMIT 1000);
    GET DIAGNOSTICS n = ROW_COUNT;
    COMMIT;
    EXIT WHEN n = 0;
  END LOOP;
END $$;
