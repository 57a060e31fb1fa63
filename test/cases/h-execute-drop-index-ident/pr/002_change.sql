DO $do$
DECLARE
  idx constant name := 'sensors_active_tag';
BEGIN
  EXECUTE 'DROP INDEX ' || quote_ident(idx);
END
$do$;
