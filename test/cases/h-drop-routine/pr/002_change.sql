DROP ROUTINE public.fee (numeric);
