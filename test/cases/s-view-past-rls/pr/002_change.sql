CREATE VIEW note_titles AS SELECT id, body FROM notes;
