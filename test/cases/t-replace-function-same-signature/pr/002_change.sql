CREATE OR REPLACE FUNCTION is_shown(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT state NOT IN ('archived', 'merged') $$;
ALTER FUNCTION is_shown(text) COST 5;
ALTER PROCEDURE purge(interval) SET search_path = public, pg_temp;
GRANT EXECUTE ON PROCEDURE purge(interval) TO CURRENT_USER;
