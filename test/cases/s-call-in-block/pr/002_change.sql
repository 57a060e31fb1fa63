DO $$
BEGIN
  CALL wipe();
END $$;
