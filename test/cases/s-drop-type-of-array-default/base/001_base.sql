CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION cheer(m mood) RETURNS text LANGUAGE sql AS $$ SELECT m::text $$;
