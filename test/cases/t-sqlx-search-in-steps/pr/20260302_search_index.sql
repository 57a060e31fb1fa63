-- no-transaction
CREATE INDEX CONCURRENTLY pages_document_idx ON pages USING gin (document);
