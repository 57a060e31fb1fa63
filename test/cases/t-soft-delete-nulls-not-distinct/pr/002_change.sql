CREATE TABLE coupons (
  id bigint PRIMARY KEY,
  code text NOT NULL,
  deleted_at timestamptz,
  CONSTRAINT coupons_code_key UNIQUE NULLS NOT DISTINCT (code, deleted_at)
);
