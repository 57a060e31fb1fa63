CREATE INDEX sales_day_shop ON sales (sold_on, shop_id);
DROP INDEX sales_shop_day ON sales;
