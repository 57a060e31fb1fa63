DO $$
BEGIN
  LOOP
    UPDATE members SET handle = email WHERE id IN (SELECT id FROM members WHERE handle IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END $$;
