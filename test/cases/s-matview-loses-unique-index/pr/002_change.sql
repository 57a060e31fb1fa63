DROP INDEX sales_by_shop_key;
