-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS messages_thread_sent_idx;
CREATE INDEX CONCURRENTLY messages_thread_sent_idx ON messages (thread_id, sent_at);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS messages_thread_sent_idx;
