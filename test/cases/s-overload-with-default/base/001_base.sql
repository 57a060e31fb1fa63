CREATE TABLE orders (
  id bigint PRIMARY KEY,
  cents integer NOT NULL
);
CREATE FUNCTION order_total(order_id bigint) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT cents FROM orders WHERE id = order_id
$$;
