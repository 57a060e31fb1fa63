DROP SEQUENCE IF EXISTS ref.order_no, public.invoice_no;
