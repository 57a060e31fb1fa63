CREATE TABLE coupons (
  id bigint PRIMARY KEY,
  code text NOT NULL,
  deleted_at timestamptz,
  UNIQUE (code, deleted_at)
);
