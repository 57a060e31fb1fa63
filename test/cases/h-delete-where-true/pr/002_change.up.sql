DELETE FROM ONLY public.invoices WHERE true;
