DO $$
BEGIN
  IF to_regnamespace('archive') IS NULL THEN
    RETURN;
  END IF;
  CREATE TABLE archive.teams (id bigint PRIMARY KEY);
END $$;
