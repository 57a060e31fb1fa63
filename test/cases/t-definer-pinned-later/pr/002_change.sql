CREATE FUNCTION purge() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM public.notes WHERE id < 0';
ALTER FUNCTION purge() SET search_path = '';
