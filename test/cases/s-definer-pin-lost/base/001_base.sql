CREATE TABLE tokens (id bigint PRIMARY KEY, used boolean NOT NULL DEFAULT false);
CREATE FUNCTION use_token(wanted bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$ UPDATE tokens SET used = true WHERE id = wanted $$;
