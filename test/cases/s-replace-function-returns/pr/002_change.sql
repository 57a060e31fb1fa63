CREATE OR REPLACE FUNCTION vat(amount numeric) RETURNS double precision
LANGUAGE sql AS $$ SELECT (amount * 0.2)::double precision $$;
