CREATE INDEX IF NOT EXISTS samples_at_brin ON public.samples USING brin (at) WITH (pages_per_range = 16, autosummarize);
