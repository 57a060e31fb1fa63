CREATE INDEX documents_body ON documents (body);
