CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_seen IS NULL THEN
    UPDATE members SET last_seen = now() WHERE id = NEW.id;
    DELETE FROM events WHERE member_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;
