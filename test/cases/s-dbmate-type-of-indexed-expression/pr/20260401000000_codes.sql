-- migrate:up
ALTER TABLE vouchers ALTER COLUMN code TYPE integer USING code::integer;
-- migrate:down
