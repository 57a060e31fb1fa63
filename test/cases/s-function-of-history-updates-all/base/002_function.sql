CREATE OR REPLACE FUNCTION normalise_members() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE members SET email = lower(trim(email));
END $$;
