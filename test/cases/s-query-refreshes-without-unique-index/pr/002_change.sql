DROP INDEX CONCURRENTLY daily_sales_day_key;
CREATE INDEX CONCURRENTLY daily_sales_day_idx ON daily_sales (day);
