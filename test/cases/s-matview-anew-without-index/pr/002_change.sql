DROP MATERIALIZED VIEW sales_by_shop;
CREATE MATERIALIZED VIEW sales_by_shop AS SELECT shop_id, sum(cents) AS cents, count(*) AS sales FROM sales GROUP BY shop_id;
CREATE INDEX sales_by_shop_key ON sales_by_shop (shop_id);
