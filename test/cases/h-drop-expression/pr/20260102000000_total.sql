-- migrate:up
ALTER TABLE order_lines ALTER COLUMN total_cents DROP EXPRESSION;

-- migrate:down
-- nothing to undo
