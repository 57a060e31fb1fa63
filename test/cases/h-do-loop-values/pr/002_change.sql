DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES ('users', 'name'), ('orders', 'note')) AS v (t, c) LOOP
    EXECUTE 'ALTER TABLE ' || r.t || ' DROP COLUMN ' || quote_ident(r.c);
  END LOOP;
END $$;
