ALTER TABLE "invoices" ADD CONSTRAINT "invoices_amount_ok" CHECK ("amount" >= 0) NOT VALID;
