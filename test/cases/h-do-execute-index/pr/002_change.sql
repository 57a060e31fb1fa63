DO $do$
BEGIN
  IF to_regclass('public.users_email_idx') IS NULL THEN
    EXECUTE 'CREATE INDEX users_email_idx ON public.users (email)';
  END IF;
END
$do$ LANGUAGE plpgsql;
