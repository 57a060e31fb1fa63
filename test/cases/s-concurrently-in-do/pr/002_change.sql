DO LANGUAGE plpgsql $$
BEGIN
  IF to_regclass('couriers_phone_idx') IS NULL THEN
    EXECUTE 'CREATE INDEX CONCURRENTLY couriers_phone_idx ON couriers (phone)';
  END IF;
END $$;
