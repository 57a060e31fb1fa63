CREATE OR REPLACE FUNCTION vat(net numeric) RETURNS numeric
LANGUAGE sql AS $$ SELECT net * 0.2 $$;
