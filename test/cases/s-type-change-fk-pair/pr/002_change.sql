ALTER TABLE sales ALTER shop_id TYPE bigint;
