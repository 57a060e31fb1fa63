CREATE INDEX CONCURRENTLY IF NOT EXISTS tags_label_lookup ON public.tags USING btree (label);
