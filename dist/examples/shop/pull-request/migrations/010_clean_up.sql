BEGIN;
ALTER TYPE order_status ADD VALUE 'returned';
UPDATE orders SET status = 'returned' WHERE id = 1;
COMMIT;

ALTER TABLE carts DROP COLUMN coupon;

ALTER TABLE orders DROP COLUMN note CASCADE;

-- lockkeeper: allow breaking-change/delete-without-where-loses-rows until 2099-12-31 -- carts are rebuilt from the web shop
DELETE FROM carts;

CREATE TABLE addresses (
  customer_id integer REFERENCES customers (id),
  line1 text,
  phone1 text,
  phone2 text,
  phone3 text
);
