-- migrate:up
CREATE TABLE vouchers (id bigserial PRIMARY KEY, code text NOT NULL);
CREATE INDEX vouchers_lower_code ON vouchers (lower(code));
-- migrate:down
