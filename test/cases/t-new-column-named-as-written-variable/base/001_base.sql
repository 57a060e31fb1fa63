CREATE TABLE orders (
  id bigint PRIMARY KEY,
  state text NOT NULL
);
CREATE FUNCTION orders_in(status text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO orders (id, state) VALUES (1, status);
END
$$;
