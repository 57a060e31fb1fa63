DO LANGUAGE 'plpgsql' $x$
BEGIN
  RAISE NOTICE 'emptying';
  TRUNCATE TABLE notes;
END;
$x$;
