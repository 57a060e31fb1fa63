create index concurrently if not exists invoices_state_idx on public.invoices (state);
create index concurrently if not exists invoices_paid_idx on public.invoices (paid_at);
