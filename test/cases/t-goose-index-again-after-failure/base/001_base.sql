-- +goose Up
CREATE TABLE messages (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, thread_id bigint NOT NULL, sent_at timestamptz NOT NULL DEFAULT now());
-- +goose Down
