CREATE TABLE sales (
  id bigint PRIMARY KEY,
  shop_id bigint NOT NULL,
  cents integer NOT NULL
);
CREATE MATERIALIZED VIEW sales_by_shop AS SELECT shop_id, sum(cents) AS cents FROM sales GROUP BY shop_id;
CREATE UNIQUE INDEX sales_by_shop_key ON sales_by_shop (shop_id);
CREATE FUNCTION refresh_sales() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY sales_by_shop;
END
$$;
