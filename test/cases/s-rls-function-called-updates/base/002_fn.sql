CREATE FUNCTION admin_reset_roles(new_role text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE n integer;
BEGIN
  UPDATE members SET role = new_role;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
