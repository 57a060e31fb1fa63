CREATE TABLE coupons (
  id bigint PRIMARY KEY,
  code text NOT NULL,
  UNIQUE (code)
);
CREATE INDEX coupons_code_idx ON coupons (code);
