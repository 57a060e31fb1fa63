CREATE TABLE rates (currency text PRIMARY KEY, rate numeric NOT NULL);
CREATE FUNCTION to_euro(amount numeric, code text) RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT amount * rate FROM rates WHERE currency = code
$$;
