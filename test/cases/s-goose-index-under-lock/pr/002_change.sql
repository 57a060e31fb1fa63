-- +goose Up
ALTER TABLE invoices ADD COLUMN due_on date;
CREATE INDEX invoices_due_on ON invoices (due_on);

-- +goose Down
DROP INDEX invoices_due_on;
ALTER TABLE invoices DROP COLUMN due_on;
