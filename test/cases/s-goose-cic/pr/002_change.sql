-- +goose Up
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
-- +goose Down
DROP INDEX customers_email_idx;
