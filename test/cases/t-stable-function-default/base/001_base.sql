CREATE FUNCTION this_tenant() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('app.tenant', true) $$;
CREATE TABLE notes (id bigint PRIMARY KEY, body text);
