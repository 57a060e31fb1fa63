CREATE FUNCTION use_token(wanted bigint) RETURNS void LANGUAGE sql SECURITY DEFINER
BEGIN ATOMIC
  UPDATE public.tokens SET used = true WHERE id = wanted;
END;
