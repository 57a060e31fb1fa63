CREATE TABLE orders (
  id bigint PRIMARY KEY,
  state text NOT NULL
);
CREATE FUNCTION orders_in(status text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT count(*) FROM orders WHERE state = orders_in.status);
END
$$;
CREATE FUNCTION any_in(status text) RETURNS boolean LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
  RETURN EXISTS (SELECT FROM orders WHERE state = status);
END
$$;
