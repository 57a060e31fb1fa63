CREATE VIEW note_titles WITH (security_invoker = true) AS SELECT id, body FROM notes;
