-- +goose Up
ALTER TABLE sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY USING INDEX sessions_public_id_key;
-- +goose Down
-- nothing to undo
