BEGIN;
DROP FUNCTION price_label(integer, text);
CREATE FUNCTION price_label(cents integer, currency text DEFAULT 'EUR', digits integer DEFAULT 2) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT round(cents / 100.0, digits) || ' ' || currency
$$;
COMMIT;
