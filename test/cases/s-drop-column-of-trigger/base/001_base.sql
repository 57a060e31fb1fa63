CREATE TABLE accounts (id bigint PRIMARY KEY, email text NOT NULL, plan text);
CREATE TABLE account_changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id bigint NOT NULL, plan text, at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION record_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.plan IS DISTINCT FROM OLD.plan THEN
    INSERT INTO account_changes (account_id, plan) VALUES (NEW.id, NEW.plan);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER accounts_record_plan AFTER UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION record_plan();
