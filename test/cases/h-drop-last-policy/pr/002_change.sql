-- +goose Up
DROP POLICY of_shop ON orders;
-- +goose Down
-- nothing to undo
