DO $mig$
DECLARE
  s constant text := 'Depot';
BEGIN
  EXECUTE format('ALTER TABLE %I.%I DROP COLUMN %I', s, 'Parcel', 'meta');
EXCEPTION WHEN undefined_column THEN
  RAISE NOTICE 'gone already';
END
$mig$;
