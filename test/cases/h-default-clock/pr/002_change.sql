-- +goose Up
ALTER TABLE invoices
    ADD COLUMN memo text,
    ADD COLUMN seen_at timestamptz NOT NULL DEFAULT clock_timestamp();
-- +goose Down
ALTER TABLE invoices DROP COLUMN seen_at;
