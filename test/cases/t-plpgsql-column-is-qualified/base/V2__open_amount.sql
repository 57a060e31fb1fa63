CREATE FUNCTION owed_by(customer bigint) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  discount integer := 5;
  owed integer;
BEGIN
  SELECT sum(o.cents) INTO owed FROM orders o WHERE o.customer_id = customer;
  RETURN owed - discount;
END $$;
