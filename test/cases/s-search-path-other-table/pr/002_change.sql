CREATE TABLE public.invoices (id bigint PRIMARY KEY, state text);
SET search_path TO billing, public;
CREATE INDEX invoices_state ON invoices (state);
RESET search_path;
