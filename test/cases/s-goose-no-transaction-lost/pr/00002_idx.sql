-- +goose NO TRANSACTIONS
-- +goose Up
CREATE INDEX CONCURRENTLY invoices_state_idx ON invoices (state);
-- +goose Down
DROP INDEX CONCURRENTLY invoices_state_idx;
