CREATE TABLE docs (id bigint PRIMARY KEY, body jsonb NOT NULL);
CREATE INDEX docs_gin ON docs USING gin (body);
