ALTER TABLE IF EXISTS ONLY public.invoices
    ADD COLUMN IF NOT EXISTS external_ref text,
    ADD CONSTRAINT invoices_team_number_key UNIQUE (team_id, number);
