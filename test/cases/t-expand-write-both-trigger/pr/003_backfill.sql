CREATE PROCEDURE fill_amount_cents() LANGUAGE plpgsql AS $$
DECLARE
  from_id bigint := 0;
  to_id bigint;
BEGIN
  LOOP
    SELECT max(id) INTO to_id FROM (SELECT id FROM invoices WHERE id > from_id ORDER BY id LIMIT 2000) AS batch;
    EXIT WHEN to_id IS NULL;
    UPDATE invoices SET amount_cents = cents WHERE id > from_id AND id <= to_id AND amount_cents IS NULL;
    COMMIT;
    from_id := to_id;
  END LOOP;
END $$;
CALL fill_amount_cents();
DROP PROCEDURE fill_amount_cents();
