CREATE FUNCTION purge(kind text, days int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('DELETE FROM notes WHERE author = %L AND id < %s', kind, days);
END $$;
