DO $$
BEGIN
  LOOP
    BEGIN
      UPDATE invoices SET state = 'sent' WHERE id IN (SELECT id FROM invoices WHERE state = 'mailed' LIMIT 500);
      EXIT WHEN NOT FOUND;
    EXCEPTION WHEN deadlock_detected THEN
      RAISE NOTICE 'again';
    END;
  END LOOP;
END $$;
