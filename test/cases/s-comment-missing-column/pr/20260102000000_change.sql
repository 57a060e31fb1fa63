-- migrate:up
COMMENT ON COLUMN customers.mail IS 'where to write to';

-- migrate:down
