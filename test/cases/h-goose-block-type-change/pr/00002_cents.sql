-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
  ALTER TABLE visits ALTER COLUMN fee SET DATA TYPE bigint USING (fee * 100)::bigint;
END
$$;
-- +goose StatementEnd
-- +goose Down
ALTER TABLE visits ALTER COLUMN fee TYPE numeric(8,2);
