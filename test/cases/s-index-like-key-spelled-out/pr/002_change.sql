CREATE INDEX CONCURRENTLY visits_by_id ON public.visits USING btree ("id" int8_ops ASC NULLS LAST);
