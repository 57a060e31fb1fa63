DO $$
BEGIN
  EXECUTE 'TRUNCATE ' || 'public.invoices';
END $$;
