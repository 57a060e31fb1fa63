CREATE FUNCTION new_code() RETURNS text LANGUAGE sql AS $$ SELECT md5(random()::text) $$;
CREATE TABLE coupons (id bigint PRIMARY KEY, code text NOT NULL DEFAULT new_code());
