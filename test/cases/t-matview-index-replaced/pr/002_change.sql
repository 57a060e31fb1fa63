SET lock_timeout = '3s';
CREATE UNIQUE INDEX CONCURRENTLY sales_by_shop_wide ON sales_by_shop (shop_id, cents);
DROP INDEX CONCURRENTLY sales_by_shop_key;
