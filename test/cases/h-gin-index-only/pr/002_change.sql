CREATE INDEX IF NOT EXISTS docs_body_gin ON ONLY docs USING gin (body jsonb_path_ops) WITH (fastupdate = off);
