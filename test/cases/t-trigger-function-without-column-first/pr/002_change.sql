CREATE OR REPLACE FUNCTION record_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO account_changes (account_id, plan) VALUES (NEW.id, NEW.email);
  RETURN NEW;
END $$;
