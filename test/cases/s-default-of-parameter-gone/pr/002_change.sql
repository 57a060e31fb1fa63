CREATE OR REPLACE FUNCTION celsius(kelvin real, digits integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT (kelvin - 273)::numeric';
