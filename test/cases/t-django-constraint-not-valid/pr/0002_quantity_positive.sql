BEGIN;
SET LOCAL lock_timeout = '2s';
--
-- Create a not valid constraint quantity_positive on model order
--
ALTER TABLE "shop_order" ADD CONSTRAINT "quantity_positive" CHECK ("quantity" > 0) NOT VALID;
COMMIT;
