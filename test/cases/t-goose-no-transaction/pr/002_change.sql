-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
CREATE INDEX CONCURRENTLY invoices_number_idx ON invoices (number);

-- +goose Down
DROP INDEX CONCURRENTLY invoices_number_idx;
DROP INDEX CONCURRENTLY customers_email_idx;
