-- migrate:up
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE customers_history ADD COLUMN phone text;

-- migrate:down
-- nothing to undo
