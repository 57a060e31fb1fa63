DO $$
DECLARE n integer;
BEGIN
  LOOP
    UPDATE customers SET email = lower(email) WHERE id IN (SELECT id FROM customers WHERE email <> lower(email) LIMIT 1000);
    GET DIAGNOSTICS n = ROW_COUNT;
    EXIT WHEN n = 0;
  END LOOP;
END $$;
