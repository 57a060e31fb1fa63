DROP FUNCTION discount(bigint);
CREATE FUNCTION discount(order_id bigint, campaign text) RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT total * CASE campaign WHEN 'summer' THEN 0.2 ELSE 0.1 END FROM orders WHERE id = order_id $$;
