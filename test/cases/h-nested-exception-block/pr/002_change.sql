DO $body$
BEGIN
  BEGIN
    ALTER TABLE ONLY public.members ADD CONSTRAINT members_inviter_fk FOREIGN KEY (invited_by) REFERENCES public.members(id) ON DELETE SET NULL;
  EXCEPTION WHEN duplicate_object THEN
    RAISE NOTICE 'there already';
  END;
END
$body$;
