BEGIN;
--
-- Alter field label on item
--
ALTER TABLE "shop_item" ALTER COLUMN "label" TYPE varchar(40) USING "label"::varchar(40);
COMMIT;
