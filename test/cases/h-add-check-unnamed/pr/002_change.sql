alter table only public.invoices add check (amount >= 0) no inherit;
