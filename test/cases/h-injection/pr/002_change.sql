CREATE FUNCTION purge(kind text, days int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE 'DELETE FROM notes WHERE author = ''' || kind || '''';
END $$;
