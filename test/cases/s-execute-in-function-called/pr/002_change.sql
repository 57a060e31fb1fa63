CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE orders;
END $$;
SELECT wipe();
