-- +goose Up
ALTER TABLE sessions VALIDATE CONSTRAINT public_id_known;
-- +goose Down
-- nothing to undo
