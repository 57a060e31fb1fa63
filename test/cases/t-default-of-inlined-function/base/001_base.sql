CREATE FUNCTION milliseconds() RETURNS bigint LANGUAGE sql AS $$ SELECT CAST(extract(epoch FROM now()) * 1000 AS bigint) $$;
CREATE TABLE teams (id bigint PRIMARY KEY);
