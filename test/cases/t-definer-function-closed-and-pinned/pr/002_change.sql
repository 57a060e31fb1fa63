CREATE FUNCTION billing.void_invoice(invoice bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ DELETE FROM billing.invoices WHERE id = invoice $$;
REVOKE ALL ON FUNCTION billing.void_invoice(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION billing.void_invoice(bigint) TO clerk;
