SET lock_timeout = '5s';
CREATE FUNCTION reset() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'DELETE FROM public.notes';
