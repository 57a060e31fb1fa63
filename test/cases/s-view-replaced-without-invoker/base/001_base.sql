CREATE TABLE notes (id bigint PRIMARY KEY, owner_id bigint NOT NULL, body text, pinned boolean NOT NULL DEFAULT false);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY notes_owner ON notes USING (owner_id = current_setting('app.user_id')::bigint);
CREATE VIEW my_notes WITH (security_invoker = true) AS SELECT id, owner_id, body FROM notes;
