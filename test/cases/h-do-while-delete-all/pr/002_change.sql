DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'events' AND column_name = 'body') THEN
    DELETE FROM events;
  END IF;
END $$;
