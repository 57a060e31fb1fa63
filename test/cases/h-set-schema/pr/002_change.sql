ALTER TABLE public.customers SET SCHEMA crm;
