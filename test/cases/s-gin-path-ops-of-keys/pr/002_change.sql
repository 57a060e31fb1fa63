CREATE INDEX CONCURRENTLY messages_payload_idx ON messages USING gin (payload jsonb_path_ops);
