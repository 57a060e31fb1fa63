-- +goose Up
ALTER TABLE sessions ADD CONSTRAINT public_id_known CHECK (public_id IS NOT NULL) NOT VALID;
-- +goose Down
-- nothing to undo
