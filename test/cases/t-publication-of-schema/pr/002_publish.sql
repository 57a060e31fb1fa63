CREATE PUBLICATION of_sales FOR TABLES IN SCHEMA sales WITH (publish = 'insert, update, delete');
ALTER PUBLICATION of_sales ADD TABLE public.currencies;
