CREATE FUNCTION pg_temp.mark_of(n integer) RETURNS text LANGUAGE sql AS $$ SELECT CASE WHEN n > 5 THEN 'a' ELSE 'b' END $$;
SELECT pg_temp.mark_of(3);
DROP FUNCTION pg_temp.mark_of(integer);
