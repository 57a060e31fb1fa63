CREATE TABLE coupons (
  id bigint PRIMARY KEY,
  code text NOT NULL,
  deleted_at timestamptz
);
CREATE UNIQUE INDEX coupons_code ON coupons (code) WHERE deleted_at IS NULL;
