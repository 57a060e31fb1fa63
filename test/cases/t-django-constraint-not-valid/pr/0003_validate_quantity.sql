BEGIN;
--
-- Validate constraint quantity_positive on model order
--
ALTER TABLE "shop_order" VALIDATE CONSTRAINT "quantity_positive";
COMMIT;
