BEGIN;
DROP FUNCTION order_total(bigint);
CREATE OR REPLACE FUNCTION order_total(order_id bigint, discount integer DEFAULT 0) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT cents - discount FROM orders WHERE id = order_id
$$;
COMMIT;
