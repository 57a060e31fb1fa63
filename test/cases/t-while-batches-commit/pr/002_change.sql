DO $$
DECLARE
  at bigint := 0;
  top bigint;
BEGIN
  SELECT max(id) INTO top FROM events;
  WHILE at <= top LOOP
    UPDATE events SET kind = trim(kind) WHERE id > at AND id <= at + 10000;
    COMMIT;
    at := at + 10000;
    PERFORM pg_sleep(0.1);
  END LOOP;
END
$$;
