CREATE TABLE documents (id bigint PRIMARY KEY, owner text NOT NULL, body text);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON documents USING (owner = current_user);
CREATE VIEW my_documents WITH (security_invoker = true) AS SELECT id, body FROM documents WHERE owner = current_user;
