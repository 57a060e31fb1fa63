CREATE TABLE orders (
  id bigint PRIMARY KEY,
  state text NOT NULL
);
CREATE FUNCTION orders_in(status text) RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) FROM orders WHERE state = status
$$;
