CREATE FUNCTION purge(kind text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE q text;
BEGIN
  q := format('DELETE FROM %I WHERE author = %s', 'notes', kind);
  EXECUTE q;
END $$;
