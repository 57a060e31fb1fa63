CREATE INDEX CONCURRENTLY docs_kind ON docs ((body ->> 'kind'));
CREATE INDEX CONCURRENTLY docs_path ON docs USING gin (body jsonb_path_ops);
