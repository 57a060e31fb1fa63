-- migrate:up transaction:false
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY invoices_state_idx ON invoices (state);

-- migrate:down
DROP INDEX invoices_state_idx;
