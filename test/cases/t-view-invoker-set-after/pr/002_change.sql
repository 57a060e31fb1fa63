CREATE VIEW my_notes AS SELECT id, body FROM notes;
ALTER VIEW my_notes SET (security_invoker = on);
