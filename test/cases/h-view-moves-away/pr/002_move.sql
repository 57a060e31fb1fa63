SET lock_timeout = '3s';
ALTER VIEW public.open_orders SET SCHEMA reporting;
