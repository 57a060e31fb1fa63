-- migrate:up
ALTER TABLE customers ADD COLUMN phone text;

-- migrate:down
-- nothing to undo
