CREATE OR REPLACE FUNCTION plain_email(address text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(split_part(address, '+', 1)) $$;
