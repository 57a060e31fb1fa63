CREATE INDEX CONCURRENTLY customers_live_mail ON public.customers USING btree (email) WHERE ((deleted_at) is null);
