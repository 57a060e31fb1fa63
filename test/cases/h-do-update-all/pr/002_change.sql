DO $body$
BEGIN
  RAISE NOTICE 'normalising';
  UPDATE public.customers SET email = lower(email);
END
$body$;
